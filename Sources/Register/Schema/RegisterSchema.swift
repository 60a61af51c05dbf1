import Diagnostics
import XML

/// The schema of register files, as it stands in `registers/schema/register.xsd`.
public enum RegisterSchema {
  public static let namespace = "urn:sopthan:register:1"

  /// The schema itself, held in the program so that no file has to be found when it runs.
  public static var bytes: [UInt8] { PackageResources.register_xsd }

  /// Compiled once for the process; a failure would be a fault of the program's own file.
  static let compiled: Result<Schema, Problems> = {
    do throws(Problems) {
      return .success(try Schema(bytes, name: "register.xsd"))
    } catch {
      return .failure(error)
    }
  }()
}
