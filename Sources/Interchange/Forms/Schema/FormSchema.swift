import Diagnostics
import XML

/// The schema of the files in a register's `forms/`, as it stands in `registers/schema/form.xsd`.
public enum FormSchema {
  public static let namespace = "urn:sopthan:form:1"

  /// The schema itself, held in the program so that no file has to be found when it runs.
  public static var bytes: [UInt8] { PackageResources.form_xsd }

  /// Compiled once for the process; a failure would be a fault of the program's own file.
  static let compiled: Result<Schema, Problems> = {
    do throws(Problems) {
      return .success(try Schema(bytes, name: "form.xsd"))
    } catch {
      return .failure(error)
    }
  }()
}
