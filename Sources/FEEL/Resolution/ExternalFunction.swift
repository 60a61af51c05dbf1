/// What an external function definition names.
public struct ExternalFunction: Sendable, Hashable {
  /// The language: `java`.
  public let language: String
  /// The entries written for it, such as `class` and `method signature`.
  public let entries: [String: String]
  public let parameters: [FunctionValue.Parameter]

  public init(language: String, entries: [String: String], parameters: [FunctionValue.Parameter]) {
    self.language = language
    self.entries = entries
    self.parameters = parameters
  }
}
