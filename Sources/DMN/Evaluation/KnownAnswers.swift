internal import FEEL

/// What a function gives for each of its possible arguments, where its parameters' types list a few values.
///
/// A function sees its arguments and the functions it captured, and nothing that changes, so its answer to the same
/// arguments is the same; a look at the clock is an error where there is none. Arguments that lead to an error are
/// left out: for them the function is called.
final class KnownAnswers: Sendable {
  private let domains: [ListedValues]
  /// By the first argument, within it by the second.
  private let answers: [Value?]

  /// More arguments than this are not worth the time.
  private static let limit = 256
  /// For all arguments together, so that no model is slow to load.
  private static let budget = Limits(steps: 20_000, depth: 300, errors: 1)

  /// Nil if the parameters are not one or two with listed values.
  init?(of function: FunctionValue, types: [DeclaredType], zones: ZoneDatabase) {
    let domains = types.compactMap(ListedValues.init)
    guard (1...2).contains(types.count), domains.count == types.count,
      domains.reduce(1, { $0 * $1.values.count }) <= Self.limit
    else { return nil }
    var frame = Frame(limits: Self.budget)
    frame.zones = zones
    var answers: [Value?] = []
    for first in domains[0].values {
      for second in domains.count > 1 ? domains[1].values : [.null] {
        let value = frame.call(function, domains.count > 1 ? [first, second] : [first])
        answers.append(frame.errors.isEmpty ? value : nil)
        frame.forget(errorsFrom: 0)
      }
    }
    self.domains = domains
    self.answers = answers
  }

  /// The answer to one argument, or to two.
  func answer(_ first: Value, _ second: Value) -> Value? {
    guard var place = domains[0].place(of: first) else { return nil }
    if domains.count > 1 {
      guard let inner = domains[1].place(of: second) else { return nil }
      place = place * domains[1].values.count + inner
    }
    return answers[place]
  }
}

/// The values of a type that lists them, null first.
private final class ListedValues: Sendable {
  let values: [Value]
  private let texts: TextClasses
  private let numbers: [Number]
  private let hasAnswers: Bool

  /// Nil for a type that allows more than it lists.
  init?(_ type: DeclaredType) {
    guard case .kind(let kind) = type.check.form else { return nil }
    let listed: [Value]? =
      kind == .boolean
      ? [.boolean(false), .boolean(true)]
      : type.check.tests.lazy.compactMap { AllowedValues.listed($0.tests.text) }.first
    guard let allowed = listed?.filter({ $0.kind == kind && type.check.accepts($0) }),
      allowed.count == listed?.count(where: { !$0.isNull })
    else { return nil }
    switch kind {
    case .string, .number, .boolean: break
    case .null, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function:
      return nil
    }
    texts = TextClasses(allowed.compactMap { if case .string(let text) = $0 { text } else { nil } })
    var numbers: [Number] = []
    for case .number(let number) in allowed where !numbers.contains(number) { numbers.append(number) }
    self.numbers = numbers
    hasAnswers = kind == .boolean
    values =
      [.null]
      + (hasAnswers ? allowed : texts.texts.map { .string($0) } + numbers.map { .number($0) })
  }

  /// The place of a value; nil for one that is not listed, or that is written with other digits.
  func place(of value: Value) -> Int? {
    switch value {
    case .null: return 0
    case .boolean(let answer): return hasAnswers ? (answer ? 2 : 1) : nil
    case .string(let text):
      let place = texts.place(of: text.utf8.span)
      return place < 0 ? nil : place + 1
    case .number(let number):
      return numbers.firstIndex { $0.isWritten(like: number) }.map { $0 + 1 }
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function: return nil
    }
  }
}
