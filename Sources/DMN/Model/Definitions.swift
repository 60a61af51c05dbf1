public import Diagnostics

/// A DMN model as it is written: its elements, each with the place of its element in the file.
///
/// Nothing is resolved or checked beyond the shape of the XML; `DecisionGraph` does that for a set of models.
public struct Definitions: Sendable {
  public var name: String
  public var namespace: String
  public var id: String?
  public var file: String
  public var location: Location
  public var description: String?
  public var imports: [ModelImport] = []
  public var itemDefinitions: [ItemDefinition] = []
  public var inputData: [InputData] = []
  public var decisions: [Decision] = []
  public var businessKnowledgeModels: [BusinessKnowledgeModel] = []
  public var decisionServices: [DecisionService] = []

  public init(name: String, namespace: String, id: String? = nil, file: String, location: Location) {
    self.name = name
    self.namespace = namespace
    self.id = id
    self.file = file
    self.location = location
  }
}

/// Makes the elements of another model reachable, in FEEL as `alias.name`.
public struct ModelImport: Sendable, Hashable {
  /// Empty when the names of the other model are to be known without a prefix.
  public var alias: String
  public var namespace: String
  /// The kind of document, by the namespace of its language; empty when not said.
  public var type: String
  public var location: Location

  public init(alias: String, namespace: String, type: String = "", location: Location) {
    self.alias = alias
    self.namespace = namespace
    self.type = type
    self.location = location
  }
}

/// A piece of FEEL and where it stands; positions inside it count from the start of `text`.
public struct ExpressionText: Sendable, Hashable {
  public var text: String
  public var location: Location
  public var id: String?

  public init(text: String, location: Location, id: String? = nil) {
    self.text = text
    self.location = location
    self.id = id
  }

  /// The same text, as a place that a diagnostic can point into.
  public func location(at offset: Int) -> Location {
    .expression(offset: offset, text: text, within: location)
  }
}

/// The name of a type as a model spells it: a FEEL type, an item definition, or `alias.Type`.
public struct TypeReference: Sendable, Hashable {
  public var name: String
  public var location: Location

  public init(name: String, location: Location) {
    self.name = name
    self.location = location
  }
}

/// A named, perhaps typed, place for a value: a variable, a parameter, a column.
public struct Variable: Sendable, Hashable {
  public var name: String
  public var type: TypeReference?
  public var location: Location

  public init(name: String, type: TypeReference? = nil, location: Location) {
    self.name = name
    self.type = type
    self.location = location
  }
}

/// A pointer to an element: `#id`, or `namespace#id`.
public struct ElementReference: Sendable, Hashable {
  /// Nil when the element belongs to the model that holds the reference.
  public var namespace: String?
  public var id: String
  public var location: Location

  public init(namespace: String? = nil, id: String, location: Location) {
    self.namespace = namespace
    self.id = id
    self.location = location
  }
}
