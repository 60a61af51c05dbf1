/// The version that exports and closed periods carry.
public enum ToolVersion {
  public static let current = "0.1.0"
}
