import FEEL
import Testing

@Suite struct `A context` {
  @Test func `finds each of its names`() {
    let names = (1...200).map { "name \($0)" } + ["", "แผน", "name"]
    let context = Context(shape: Shape(names), values: names.map { .string($0) })
    for name in names { #expect(context[name] == .string(name)) }
    #expect(context["name 201"] == nil)
    #expect(Context()["name"] == nil)
  }

  @Test func `keeps the order of its entries and the last value of a name given twice`() {
    let context = Context([("b", .number(1)), ("a", .number(2)), ("b", .number(3))])
    #expect(context.names == ["b", "a"])
    #expect(context.values == [.number(3), .number(2)])
  }

  @Test func `equals one with the same entries in another order`() {
    let context = Context([("a", .number(1)), ("b", .null)])
    let other = Context([("b", .null), ("a", .number(1))])
    #expect(context == other)
    #expect(context.hashValue == other.hashValue)
    #expect(context != Context([("a", .number(1)), ("c", .null)]))
    #expect(context != Context([("a", .number(1))]))
  }

  @Test func `tells composed from decomposed names`() {
    let context = Context(shape: Shape(["é", "e\u{301}"]), values: [.number(1), .number(2)])
    #expect(context["é"] == .number(1))
    #expect(context["e\u{301}"] == .number(2))
  }
}
