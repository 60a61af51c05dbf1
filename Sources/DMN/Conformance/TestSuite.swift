public import Diagnostics
public import FEEL

/// A file of test cases in the format of the Technology Compatibility Kit.
public struct TestSuite: Sendable {
  public var file: String
  /// The file name of the model under test, in the same folder.
  public var modelName: String
  public var labels: [String]
  public var cases: [TestCase]
}

/// With these inputs, these decisions must have these values.
public struct TestCase: Sendable {
  public enum Kind: String, Sendable, Hashable {
    case decision
    case knowledge = "bkm"
    case service = "decisionService"
  }

  public var id: String
  public var description: String?
  public var kind: Kind
  /// The service or function to call; nil for decisions.
  public var invocableName: String?
  public var inputs: [Input]
  public var results: [Expectation]
  public var location: Location

  public struct Input: Sendable {
    public var name: String
    /// Given when the element belongs to an imported model.
    public var namespace: String?
    public var value: Value
  }

  public struct Expectation: Sendable {
    public var name: String
    public var namespace: String?
    public var value: Value
    /// The engine is expected to report an error beside the null.
    public var isErrorExpected: Bool
    public var location: Location
  }
}
