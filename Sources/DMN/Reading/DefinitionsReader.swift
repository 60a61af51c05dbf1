public import Diagnostics
internal import XML

/// Reads one DMN model. Elements of other namespaces, diagrams and extensions are passed over.
///
/// All problems with the shape of the document are thrown together; one that is not well formed has only its first.
public func readDefinitions(_ bytes: [UInt8], file: String) throws(Problems) -> Definitions {
  let root = try readDocument(bytes, file: file)
  var reader = DefinitionsReader(file: file, namespace: root.namespace)
  let definitions = reader.definitions(root)
  guard let definitions, !reader.problems.hasErrors else { throw Problems(reader.problems) }
  return definitions
}

/// The namespaces of the versions of the standard that are read. Later versions only add to earlier ones.
enum ModelNamespace {
  static let known = [
    "http://www.omg.org/spec/DMN/20180521/MODEL/",
    "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/",
    "https://www.omg.org/spec/DMN/20230324/MODEL/",
  ]

  /// Languages that an expression may name and still be FEEL.
  static func isFEEL(_ language: String) -> Bool {
    language.isEmpty || language.lowercased() == "feel" || language.hasSuffix("/FEEL/")
  }
}

/// The walk through one document; it collects problems and goes on.
struct DefinitionsReader {
  let file: String
  let namespace: String
  var problems: [Diagnostic] = []
  var definitionsLanguage = ""

  init(file: String, namespace: String) {
    self.file = file
    self.namespace = namespace
  }

  mutating func definitions(_ root: Element) -> Definitions? {
    guard root.name == "definitions", ModelNamespace.known.contains(root.namespace) else {
      problems.append(.notAModel(root.name, namespace: root.namespace, at: location(of: root)))
      return nil
    }
    definitionsLanguage = root["expressionLanguage"] ?? ""
    var definitions = Definitions(
      name: name(of: root), namespace: required("namespace", of: root), id: root["id"], file: file,
      location: location(of: root))
    definitions.description = self.child(of: root, named: "description")?.text
    for child in children(of: root) {
      switch child.name {
      case "import": definitions.imports.append(modelImport(child))
      case "itemDefinition": definitions.itemDefinitions.append(itemDefinition(child))
      case "inputData": definitions.inputData.append(inputData(child))
      case "decision": definitions.decisions.append(decision(child))
      case "businessKnowledgeModel":
        definitions.businessKnowledgeModels.append(businessKnowledgeModel(child))
      case "decisionService": definitions.decisionServices.append(decisionService(child))
      default: break
      }
    }
    return definitions
  }

  private mutating func modelImport(_ element: Element) -> ModelImport {
    ModelImport(
      alias: normalisedName(element["name"] ?? ""), namespace: required("namespace", of: element),
      type: element["importType"] ?? "", location: location(of: element))
  }
}

// MARK: - What every element has

extension DefinitionsReader {
  func location(of element: Element) -> Location {
    .text(file: file, line: element.line, column: element.column)
  }

  /// The children that belong to the standard's own namespace.
  func children(of element: Element) -> [Element] {
    element.children.filter { $0.namespace == namespace }
  }

  func children(of element: Element, named name: String) -> [Element] {
    element.children.filter { $0.name == name && $0.namespace == namespace }
  }

  func child(of element: Element, named name: String) -> Element? {
    element.children.first { $0.name == name && $0.namespace == namespace }
  }

  mutating func required(_ attribute: String, of element: Element) -> String {
    if let value = element[attribute], !value.isEmpty { return value }
    problems.append(.missingAttribute(attribute, of: element.name, at: location(of: element)))
    return ""
  }

  mutating func name(of element: Element) -> String {
    normalisedName(required("name", of: element))
  }

  /// The id, or one made of the name for elements that nothing refers to.
  func id(of element: Element) -> String {
    element["id"] ?? element["name"] ?? ""
  }

  func typeReference(_ element: Element) -> TypeReference? {
    if let name = element["typeRef"] {
      return TypeReference(name: normalisedName(name), location: location(of: element))
    }
    return child(of: element, named: "typeRef").map {
      TypeReference(name: normalisedName($0.text), location: location(of: $0))
    }
  }

  func variable(_ element: Element) -> Variable {
    Variable(
      name: normalisedName(element["name"] ?? ""), type: typeReference(element),
      location: location(of: element))
  }

  /// The text of a child element `text`, with the place where the text starts.
  func expressionText(_ element: Element) -> ExpressionText? {
    child(of: element, named: "text").map {
      ExpressionText(text: $0.text, location: location(of: $0), id: element["id"])
    }
  }

  mutating func reference(_ element: Element) -> ElementReference {
    let href = required("href", of: element)
    let place = location(of: element)
    guard let hash = href.lastIndex(of: "#") else {
      return ElementReference(id: href, location: place)
    }
    let before = String(href[..<hash])
    return ElementReference(
      namespace: before.isEmpty ? nil : before, id: String(href[href.index(after: hash)...]),
      location: place)
  }

  mutating func references(in element: Element, named name: String) -> [ElementReference] {
    children(of: element, named: name).map { reference($0) }
  }
}
