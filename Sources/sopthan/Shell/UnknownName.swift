import Shell
import Diagnostics

/// A name on the command line that the register does not have.
func unknown(_ name: String, as argument: String, code: String, among known: [String]) -> Diagnostic {
  let nearest = nearestName(to: name, among: known)
  return Diagnostic(
    at: .argument(argument), code: code,
    Message(thai: "ทะเบียนไม่มี \"\(name)\"", english: "the register has no \"\(name)\""),
    hint: nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
      ?? Message(
        thai: "ที่มีคือ \(known.joined(separator: ", "))", english: "it has \(known.joined(separator: ", "))"))
}
