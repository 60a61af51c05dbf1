internal import FEEL
internal import Glibc

/// One of the Java methods that models may call.
struct JavaMethod: Sendable {
  let call: @Sendable ([JavaValue]) -> JavaValue?

  /// The method of a class with exactly these parameter types.
  static func find(class name: String, _ signature: JavaSignature) -> JavaMethod? {
    switch name {
    case "java.lang.Math": math(signature)
    case "java.lang.String": string(signature)
    case "java.lang.Double", "java.lang.Float", "java.lang.Long", "java.lang.Integer", "java.lang.Short",
      "java.lang.Byte":
      number(name, signature)
    default: nil
    }
  }

  private static func math(_ signature: JavaSignature) -> JavaMethod? {
    switch signature.types {
    case ["double"]: real[signature.method].map { function in reals { function($0[0]) } }
    case ["double", "double"]: reals2[signature.method].map { function in reals { function($0[0], $0[1]) } }
    case ["float", "float"]:
      switch signature.method {
      case "max": singles { max($0[0], $0[1]) }
      case "min": singles { min($0[0], $0[1]) }
      default: nil
      }
    case ["int", "int"], ["long", "long"]:
      switch signature.method {
      case "max": integers { max($0[0], $0[1]) }
      case "min": integers { min($0[0], $0[1]) }
      case "floorDiv": integers { $0[1] == 0 ? nil : floorDivision($0[0], $0[1]) }
      case "floorMod": integers { $0[1] == 0 ? nil : floorRemainder($0[0], $0[1]) }
      default: nil
      }
    case ["int"], ["long"]:
      signature.method == "abs"
        ? integers { $0[0].magnitude <= UInt(Int.max) ? Int($0[0].magnitude) : nil } : nil
    default: nil
    }
  }

  private static let real: [String: @Sendable (Double) -> Double] = [
    "abs": { abs($0) }, "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) },
    "asin": { asin($0) }, "acos": { acos($0) }, "atan": { atan($0) }, "sinh": { sinh($0) },
    "cosh": { cosh($0) }, "tanh": { tanh($0) }, "exp": { exp($0) }, "log": { log($0) },
    "log10": { log10($0) }, "sqrt": { $0.squareRoot() }, "cbrt": { cbrt($0) },
    "ceil": { $0.rounded(.up) }, "floor": { $0.rounded(.down) },
    "rint": { $0.rounded(.toNearestOrEven) }, "round": { ($0 + 0.5).rounded(.down) },
    "signum": { $0 == 0 ? 0 : ($0 < 0 ? -1 : 1) }, "toRadians": { $0 / 180 * .pi },
    "toDegrees": { $0 * 180 / .pi },
  ]

  private static let reals2: [String: @Sendable (Double, Double) -> Double] = [
    "max": { max($0, $1) }, "min": { min($0, $1) }, "pow": { pow($0, $1) }, "hypot": { hypot($0, $1) },
    "atan2": { atan2($0, $1) }, "IEEEremainder": { remainder($0, $1) },
  ]

  private static func number(_ name: String, _ signature: JavaSignature) -> JavaMethod? {
    guard signature.method == "valueOf" || signature.method.hasPrefix("parse"), signature.types.count == 1
    else { return nil }
    let isFraction = name == "java.lang.Double" || name == "java.lang.Float"
    let primitive = name.split(separator: ".").last.map { $0 == "Integer" ? "int" : $0.lowercased() } ?? ""
    switch signature.types[0] {
    case primitive where signature.method == "valueOf": return JavaMethod { $0.first }
    case "java.lang.String":
      return JavaMethod { arguments in
        guard case .text(let text)? = arguments.first else { return nil }
        if isFraction {
          return name == "java.lang.Double" ? Double(text).map { .real($0) } : Float(text).map { .single($0) }
        }
        return Int(text).map { .integer($0) }
      }
    default: return nil
    }
  }

  private static func string(_ signature: JavaSignature) -> JavaMethod? {
    switch (signature.method, signature.types.count) {
    case ("valueOf", 1): JavaMethod { $0.first?.value.map { .text(JavaFormat.text(of: $0)) } }
    case ("format", 2):
      JavaMethod { arguments in
        guard arguments.count == 2, case .text(let format) = arguments[0],
          case .values(let values) = arguments[1]
        else { return nil }
        return JavaFormat.format(format, values).map { .text($0) }
      }
    default: nil
    }
  }
}

// MARK: - Wrapping

extension JavaMethod {
  private static func reals(_ function: @escaping @Sendable ([Double]) -> Double) -> JavaMethod {
    JavaMethod { arguments in
      let reals = arguments.compactMap { if case .real(let real) = $0 { real } else { nil } }
      let result = reals.count == arguments.count ? function(reals) : .nan
      return result.isFinite ? .real(result) : nil
    }
  }

  private static func singles(_ function: @escaping @Sendable ([Float]) -> Float) -> JavaMethod {
    JavaMethod { arguments in
      let singles = arguments.compactMap { if case .single(let single) = $0 { single } else { nil } }
      return singles.count == arguments.count ? .single(function(singles)) : nil
    }
  }

  private static func integers(_ function: @escaping @Sendable ([Int]) -> Int?) -> JavaMethod {
    JavaMethod { arguments in
      let integers = arguments.compactMap { if case .integer(let integer) = $0 { integer } else { nil } }
      return integers.count == arguments.count ? function(integers).map { .integer($0) } : nil
    }
  }

  private static func floorDivision(_ a: Int, _ b: Int) -> Int? {
    let (quotient, overflow) = a.dividedReportingOverflow(by: b)
    if overflow { return nil }
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  private static func floorRemainder(_ a: Int, _ b: Int) -> Int? {
    let (remainder, overflow) = a.remainderReportingOverflow(dividingBy: b)
    if overflow { return 0 }
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder
  }
}
