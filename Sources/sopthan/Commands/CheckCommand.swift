import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a register: schema, references, invariants, rules, forms. Every problem at once.",
    discussion: """
      Each problem is one line on standard error: place, severity, fact, hint. Exit code 2 if there is any error, and \
      0 if the register is sound.

      Example: sopthan check registers/codi-2560
      """)

  @Argument(help: "The register's folder, or its journal.", completion: .file())
  var register: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      var problems: [Diagnostic] = []
      for period in loaded.register.periods {
        do throws(Problems) {
          _ = try loaded.rulePack(for: period)
        } catch {
          problems += error.diagnostics.filter { !problems.contains($0) }
        }
      }
      for report in loaded.register.published {
        do throws(Problems) {
          _ = try PublishedFigures(report, in: loaded.register)
        } catch {
          problems += error.diagnostics
        }
      }
      do throws(Problems) {
        _ = try readForms(loaded.formFiles)
      } catch {
        problems += error.diagnostics
      }
      guard problems.isEmpty else { throw Problems(problems) }
      let plans = loaded.register.plans.count
      let divisions = loaded.register.divisions.count
      Terminal.print(
        language == .thai
          ? "ทะเบียนถูกต้อง: \(divisions) ส่วนงาน \(plans) แผนงาน/โครงการ \(loaded.register.files.count) แฟ้ม"
          : "The register is sound: \(divisions) divisions, \(plans) plans, \(loaded.register.files.count) files."
      )
    }
  }
}
