extension Builtin {
  /// The relations between points and ranges, by the formulas of the standard's table, and `range`.
  static let range: [Builtin] =
    [
      Builtin("range", [.required("from", .string)]) { call in
        guard let text = call.string(0), let range = RangeValue(text, zones: call.zones) else {
          return call.fail(.argumentValue(function: "range", .noRange))
        }
        return .range(range)
      }
    ]
    + points("before") { $0 < $1 } + points("after") { $0 > $1 } + points("coincides") { $0 == $1 }
    + pointAndRange("before") { $0 < $1.start || ($0 == $1.start && !$1.startIncluded) }
    + pointAndRange("after") { $0 > $1.end || ($0 == $1.end && !$1.endIncluded) }
    + pointAndRange("finishes") { $1.endIncluded && $1.end == $0 }
    + pointAndRange("starts") { $1.startIncluded && $1.start == $0 }
    + pointAndRange("during") { $1.includes($0) }
    + rangeAndPoint("before") { $0.end < $1 || ($0.end == $1 && !$0.endIncluded) }
    + rangeAndPoint("after") { $0.start > $1 || ($0.start == $1 && !$0.startIncluded) }
    + rangeAndPoint("finished by") { $0.endIncluded && $0.end == $1 }
    + rangeAndPoint("started by") { $0.startIncluded && $0.start == $1 }
    + rangeAndPoint("includes") { $0.includes($1) }
    + ranges("before") { $0.isBefore($1) } + ranges("after") { $1.isBefore($0) }
    + ranges("meets") { $0.meets($1) } + ranges("met by") { $1.meets($0) }
    + ranges("overlaps") { $0.overlaps($1) }
    + ranges("overlaps before") { $0.overlapsBefore($1) } + ranges("overlaps after") { $1.overlapsBefore($0) }
    + ranges("finishes") { $0.finishes($1) } + ranges("finished by") { $1.finishes($0) }
    + ranges("includes") { $0.includes($1) } + ranges("during") { $1.includes($0) }
    + ranges("starts") { $0.starts($1) } + ranges("started by") { $1.starts($0) }
    + ranges("coincides") { $0.coincides($1) }

  private static let pointKinds: Kinds = [
    .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime,
  ]

  private static func points(
    _ name: String, _ relation: @escaping @Sendable (Point, Point) -> Answer
  ) -> [Builtin] {
    [
      Builtin(name, [.required("point1", pointKinds), .required("point2", pointKinds)]) { call in
        call.answer(name, relation(Point(call[0]), Point(call[1])))
      }
    ]
  }

  private static func pointAndRange(
    _ name: String, _ relation: @escaping @Sendable (Point, Ends) -> Answer
  ) -> [Builtin] {
    [
      Builtin(name, [.required("point", pointKinds), .required("range", .range)]) { call in
        call.answer(name, call.ends(1).map { relation(Point(call[0]), $0) })
      }
    ]
  }

  private static func rangeAndPoint(
    _ name: String, _ relation: @escaping @Sendable (Ends, Point) -> Answer
  ) -> [Builtin] {
    [
      Builtin(name, [.required("range", .range), .required("point", pointKinds)]) { call in
        call.answer(name, call.ends(0).map { relation($0, Point(call[1])) })
      }
    ]
  }

  private static func ranges(
    _ name: String, _ relation: @escaping @Sendable (Ends, Ends) -> Answer
  ) -> [Builtin] {
    [
      Builtin(name, [.required("range1", .range), .required("range2", .range)]) { call in
        guard let left = call.ends(0), let right = call.ends(1) else { return .null }
        return call.answer(name, relation(left, right))
      }
    ]
  }
}

extension Frame {
  /// Null with an error where a comparison inside the relation has no answer.
  fileprivate mutating func answer(_ name: String, _ answer: Answer?) -> Value {
    if let isTrue = answer?.isTrue { return .boolean(isTrue) }
    return fail(.operands(operation: name, self[0].kind, self[1].kind))
  }

  fileprivate func ends(_ slot: Int) -> Ends? {
    if case .range(let range) = self[slot] { Ends(range) } else { nil }
  }
}

/// The ends of a range, in the words of the formulas.
private struct Ends {
  let start: Point
  let startIncluded: Answer
  let end: Point
  let endIncluded: Answer

  init(_ range: RangeValue) {
    start = Point(range.start)
    startIncluded = Answer(isTrue: range.startIncluded)
    end = Point(range.end)
    endIncluded = Answer(isTrue: range.endIncluded)
  }

  func includes(_ point: Point) -> Answer {
    (start < point && end > point) || (start == point && startIncluded) || (end == point && endIncluded)
  }

  func includes(_ other: Ends) -> Answer {
    (start < other.start || (start == other.start && (startIncluded || !other.startIncluded)))
      && (end > other.end || (end == other.end && (endIncluded || !other.endIncluded)))
  }

  func isBefore(_ other: Ends) -> Answer {
    end < other.start || ((!endIncluded || !other.startIncluded) && end == other.start)
  }

  func meets(_ other: Ends) -> Answer {
    endIncluded && other.startIncluded && end == other.start
  }

  /// Whether the range ends after the other has begun.
  private func reaches(_ other: Ends) -> Answer {
    end > other.start || (end == other.start && endIncluded && other.startIncluded)
  }

  func overlaps(_ other: Ends) -> Answer {
    reaches(other) && other.reaches(self)
  }

  func overlapsBefore(_ other: Ends) -> Answer {
    (start < other.start || (start == other.start && startIncluded && !other.startIncluded))
      && reaches(other) && (end < other.end || (end == other.end && (!endIncluded || other.endIncluded)))
  }

  func finishes(_ other: Ends) -> Answer {
    endIncluded.equals(other.endIncluded) && end == other.end
      && (start > other.start || (start == other.start && (!startIncluded || other.startIncluded)))
  }

  func starts(_ other: Ends) -> Answer {
    start == other.start && startIncluded.equals(other.startIncluded)
      && (end < other.end || (end == other.end && (!endIncluded || other.endIncluded)))
  }

  func coincides(_ other: Ends) -> Answer {
    start == other.start && startIncluded.equals(other.startIncluded) && end == other.end
      && endIncluded.equals(other.endIncluded)
  }
}

/// An end point or a point beside a range; comparing it may have no answer.
private struct Point {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func < (left: Point, right: Point) -> Answer { Answer(isTrue: left.value.precedes(right.value)) }
  static func > (left: Point, right: Point) -> Answer { right < left }
  static func == (left: Point, right: Point) -> Answer { Answer(isTrue: left.value.equals(right.value)) }
}

/// An answer of three-valued logic.
private struct Answer {
  let isTrue: Bool?

  func equals(_ other: Answer) -> Answer { Answer(isTrue: isTrue == other.isTrue) }

  static prefix func ! (answer: Answer) -> Answer { Answer(isTrue: answer.isTrue.map { !$0 }) }

  static func && (left: Answer, right: Answer) -> Answer {
    if left.isTrue == false || right.isTrue == false { return Answer(isTrue: false) }
    return left.isTrue == nil || right.isTrue == nil ? Answer(isTrue: nil) : Answer(isTrue: true)
  }

  static func || (left: Answer, right: Answer) -> Answer { !(!left && !right) }
}
