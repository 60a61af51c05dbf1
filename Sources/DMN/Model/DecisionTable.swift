public import Diagnostics

/// A decision table as written, each row and cell with its place.
public struct DecisionTable: Sendable {
  public var id: String?
  public var hitPolicy: HitPolicy
  public var location: Location
  public var label: String?
  public var inputs: [InputClause] = []
  public var outputs: [OutputClause] = []
  public var annotations: [String] = []
  public var rules: [Rule] = []

  public init(id: String?, hitPolicy: HitPolicy, location: Location) {
    self.id = id
    self.hitPolicy = hitPolicy
    self.location = location
  }

  public struct InputClause: Sendable {
    public var id: String?
    public var label: String?
    public var expression: ExpressionText
    public var type: TypeReference?
    public var allowedValues: ExpressionText?

    public init(
      id: String?, label: String?, expression: ExpressionText, type: TypeReference?,
      allowedValues: ExpressionText?
    ) {
      self.id = id
      self.label = label
      self.expression = expression
      self.type = type
      self.allowedValues = allowedValues
    }
  }

  public struct OutputClause: Sendable {
    public var id: String?
    /// Nil is allowed for the only output of a table.
    public var name: String?
    public var label: String?
    public var type: TypeReference?
    public var allowedValues: ExpressionText?
    public var defaultEntry: ExpressionText?
    public var location: Location

    public init(id: String?, name: String?, label: String?, type: TypeReference?, location: Location) {
      self.id = id
      self.name = name
      self.label = label
      self.type = type
      self.location = location
    }
  }

  /// One row. `number` counts from 1.
  public struct Rule: Sendable {
    public var number: Int
    public var id: String?
    public var location: Location
    public var inputs: [ExpressionText]
    public var outputs: [ExpressionText]
    public var annotations: [String]
    public var description: String?

    public init(
      number: Int, id: String?, location: Location, inputs: [ExpressionText], outputs: [ExpressionText],
      annotations: [String] = [], description: String? = nil
    ) {
      self.number = number
      self.id = id
      self.location = location
      self.inputs = inputs
      self.outputs = outputs
      self.annotations = annotations
      self.description = description
    }
  }
}

/// What a decision table does with the rows that match.
public enum HitPolicy: Sendable, Hashable {
  case unique, any, first, priority, ruleOrder, outputOrder
  case collect(Aggregation?)

  public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case minimum = "MIN"
    case maximum = "MAX"
  }

  /// The letter that stands in the corner of a table: `U`, `C+`, …
  public var letter: String {
    switch self {
    case .unique: "U"
    case .any: "A"
    case .first: "F"
    case .priority: "P"
    case .ruleOrder: "R"
    case .outputOrder: "O"
    case .collect(nil): "C"
    case .collect(.sum): "C+"
    case .collect(.count): "C#"
    case .collect(.minimum): "C<"
    case .collect(.maximum): "C>"
    }
  }

  /// True when the table may yield a list of results.
  public var yieldsList: Bool {
    switch self {
    case .ruleOrder, .outputOrder, .collect(nil): true
    case .unique, .any, .first, .priority, .collect: false
    }
  }
}
