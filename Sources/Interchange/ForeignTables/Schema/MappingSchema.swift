import Diagnostics
import XML

/// The schema of mappings, as it stands in `registers/schema/mapping.xsd`.
public enum MappingSchema {
  public static let namespace = "urn:sopthan:mapping:1"

  /// The schema itself, held in the program so that no file has to be found when it runs.
  public static var bytes: [UInt8] { PackageResources.mapping_xsd }

  /// Compiled once for the process; a failure would be a fault of the program's own file.
  static let compiled: Result<Schema, Problems> = {
    do throws(Problems) {
      return .success(try Schema(bytes, name: "mapping.xsd"))
    } catch {
      return .failure(error)
    }
  }()
}
