public import Diagnostics
import JSON
public import Register

/// Commands as they come in: each with the place that a refusal names.
public struct PlacedCommand: Sendable {
  public var command: Command
  public var place: Location

  /// Reads JSON Lines: one command a line; blank lines are passed over.
  ///
  /// - Throws: every problem of every line, at `file:line`.
  public static func lines(of bytes: [UInt8], file: String) throws(Problems) -> [PlacedCommand] {
    var commands: [PlacedCommand] = []
    var problems: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      do throws(Problems) {
        commands.append(
          try PlacedCommand(parsing: Array(line), at: .text(file: file, line: index + 1, column: 0)))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return commands
  }

  public init(_ command: Command, at place: Location) {
    self.command = command
    self.place = place
  }

  public init(parsing text: [UInt8], at place: Location) throws(Problems) {
    let json: JSON
    do throws(JSONProblem) {
      json = try JSON(parsing: text)
    } catch {
      throw Problems([error.diagnostic(of: text, at: place)])
    }
    command = try Command(json, at: place)
    self.place = place
  }

  /// Refusals that name a field of the command, put where the command stands.
  public func placed(_ problems: Problems) -> [Diagnostic] {
    problems.diagnostics.map { diagnostic in
      guard case .text = place else { return diagnostic }
      var diagnostic = diagnostic
      let field = diagnostic.location.description
      diagnostic.location = place
      diagnostic.message = Message(
        thai: "\(field): \(diagnostic.message.thai)", english: "\(field): \(diagnostic.message.english)")
      return diagnostic
    }
  }
}

extension JSONProblem {
  fileprivate func diagnostic(of text: [UInt8], at place: Location) -> Diagnostic {
    Diagnostic(
      at: offset.map { Self.place(of: $0, in: text, at: place) } ?? place, code: "command.not-json", message,
      hint: Message(
        thai: "แต่ละบรรทัดเป็นวัตถุ JSON หนึ่งชิ้น: {\"actor\": …, \"role\": …, \"effective\": …, \"deed\": …}",
        english: "each line is one JSON object: {\"actor\": …, \"role\": …, \"effective\": …, \"deed\": …}"))
  }

  /// The column, counted in characters, of a byte of a line.
  private static func place(of offset: Int, in text: [UInt8], at place: Location) -> Location {
    guard case .text(let file, let line, _) = place else { return place }
    let column = text.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
    return .text(file: file, line: line, column: column)
  }

  private var offset: Int? {
    switch self {
    case .notUTF8: nil
    case .malformed(let offset), .repeatedName(_, let offset), .notWhole(_, let offset), .tooDeep(let offset):
      offset
    }
  }

  private var message: Message {
    switch self {
    case .notUTF8: Message(thai: "ไม่ใช่ข้อความ UTF-8", english: "this is no UTF-8 text")
    case .malformed: Message(thai: "ไม่ใช่ JSON", english: "this is no JSON")
    case .repeatedName(let name, _):
      Message(thai: "ชื่อ \"\(name)\" ซ้ำ", english: "the name \"\(name)\" occurs twice")
    case .notWhole(let number, _):
      Message(thai: "\(number) ไม่ใช่จำนวนเต็ม", english: "\(number) is not a whole number")
    case .tooDeep: Message(thai: "JSON ซ้อนลึกเกินไป", english: "the JSON is nested too deeply")
    }
  }
}
