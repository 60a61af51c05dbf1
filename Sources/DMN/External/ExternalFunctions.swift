internal import Diagnostics
internal import FEEL

/// The functions of other languages that models may call: a fixed set of Java's static methods, bound by class and
/// signature to functions of our own.
struct ExternalFunctions: Sendable {
  /// The function that a definition names, or nil for one that is not in the set.
  func function(_ external: ExternalFunction) -> FunctionValue? {
    guard external.language.lowercased() == "java", let name = external.entries["class"],
      let text = external.entries["method signature"], let signature = JavaSignature(text),
      let method = JavaMethod.find(class: name, signature)
    else { return nil }
    let parameters = external.parameters
    guard signature.accepts(parameters.count) else { return nil }
    return FunctionValue(name: signature.method, parameters: parameters) { frame in
      let arguments = parameters.indices.map { frame[1 + $0] }
      guard let converted = signature.converted(arguments) else {
        return frame.fail(.arguments(function: text, given: arguments.count))
      }
      return method.call(converted)?.value ?? frame.fail(.other(.noResult(text)))
    }
  }
}

extension Message {
  fileprivate static func noResult(_ signature: String) -> Message {
    Message(thai: "\(signature) ไม่ให้ผล", english: "\(signature) gives no result")
  }
}

/// A value as a Java method takes or returns it.
enum JavaValue: Sendable {
  case integer(Int)
  case real(Double)
  case single(Float)
  case text(String)
  case values([Value])

  /// The value in FEEL; numbers without an end, and those that are none, have none.
  var value: Value? {
    switch self {
    case .integer(let integer): .number(Number(integer))
    case .real(let real): Number("\(real)").map { .number($0) }
    case .single(let single): Number("\(single)").map { .number($0) }
    case .text(let text): .string(text)
    case .values(let values): .list(values)
    }
  }
}

/// A method's name and the types of its parameters: `max(double, double)`.
struct JavaSignature: Sendable, Hashable {
  var method: String
  var types: [String]

  private static let variadic = "[Ljava.lang.Object;"

  init?(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    method = String(text[..<open])
    types = text[text.index(after: open)...].dropLast().split(separator: ",").map(String.init)
  }

  func accepts(_ count: Int) -> Bool {
    types.last == Self.variadic ? count >= types.count - 1 : count == types.count
  }

  /// The arguments as the method's types want them; nil if one cannot be converted.
  func converted(_ arguments: [Value]) -> [JavaValue]? {
    var converted: [JavaValue] = []
    for (index, type) in types.enumerated() {
      if type == Self.variadic {
        converted.append(.values(Array(arguments.dropFirst(index))))
        break
      }
      guard index < arguments.count, let value = Self.convert(arguments[index], to: type) else { return nil }
      converted.append(value)
    }
    return converted
  }

  private static func convert(_ value: Value, to type: String) -> JavaValue? {
    switch (type, value) {
    case ("double", .number(let number)), ("java.lang.Double", .number(let number)):
      Double(number.description).map { .real($0) }
    case ("float", .number(let number)), ("java.lang.Float", .number(let number)):
      Float(number.description).map { .single($0) }
    case ("long", .number(let number)), ("java.lang.Long", .number(let number)):
      integer(number, bits: 64)
    case ("int", .number(let number)), ("java.lang.Integer", .number(let number)):
      integer(number, bits: 32)
    case ("short", .number(let number)), ("java.lang.Short", .number(let number)):
      integer(number, bits: 16)
    case ("byte", .number(let number)), ("java.lang.Byte", .number(let number)):
      integer(number, bits: 8)
    case ("char", .string(let text)): text.unicodeScalars.count == 1 ? .text(text) : nil
    case ("java.lang.String", .string(let text)): .text(text)
    default: nil
    }
  }

  /// Drops the fraction, as Java does; what does not fit the type is refused.
  private static func integer(_ number: Number, bits: Int) -> JavaValue? {
    guard let integer = number.truncatedInt, integer >> (bits - 1) == 0 || integer >> (bits - 1) == -1 else {
      return nil
    }
    return .integer(integer)
  }
}
