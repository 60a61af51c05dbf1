import CLibXML2
import Diagnostics

/// Turns the events of one parse into records.
///
/// libxml2 calls back into it through an untyped pointer; it lives exactly as long as the parse, and so do the
/// bytes and the parser that it points to. It is a structure behind a pointer rather than a class, because the
/// run-time checks of access to a class's properties took a fifth of the reading.
@safe
struct RecordReader: ~Copyable {
  private let file: String
  private let limits: Limits
  private let recordDepth: Int
  private let source: UnsafeRawBufferPointer
  private let parser: xmlParserCtxtPtr
  private let start: (Element) -> Void
  private let record: (Element) -> Void

  private var names = NameTable()
  private var position = Position()
  private var content = Content()
  private var openElements: [Int32] = []
  private var depth = 0
  private var nodeCount = 0
  /// Whether a record has ended that the schema has not judged yet; it is delivered at the next event.
  private var isRecordComplete = false
  private var hasStopped = false
  private var report: Report

  init(
    file: String, limits: Limits, recordDepth: Int, source: UnsafeRawBufferPointer,
    parser: xmlParserCtxtPtr, start: @escaping (Element) -> Void, record: @escaping (Element) -> Void
  ) {
    self.file = file
    self.limits = limits
    self.recordDepth = recordDepth
    unsafe self.source = source
    unsafe self.parser = parser
    self.start = start
    self.record = record
    report = Report(limit: limits.diagnostics)
  }

  /// Everything found wrong, in the order of the document.
  var diagnostics: [Diagnostic] { report.diagnostics(of: file) }
}

// MARK: Events

extension RecordReader {
  mutating func startElement(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?,
    bindings: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    guard !hasStopped else { return }
    deliverCompleteRecord()
    nodeCount += 1 + attributes.count / 5
    guard nodeCount <= limits.nodes else { return stop(.tooManyNodes(limits.nodes)) }
    guard depth < limits.depth else { return stop(.tooDeep(limits.depth)) }

    // What the schema found in the elements around a record is not held against it.
    if depth <= recordDepth { content.isValid = true }
    let place = tagPlace()
    let index = unsafe content.open(
      name: names.number(name, namespace), parent: depth > recordDepth ? openElements.last ?? -1 : -1,
      line: place.line, column: place.column)
    for first in stride(from: 0, to: bindings.count, by: 2) {
      unsafe content.bind(bindings[first], to: bindings[first + 1], at: index)
    }
    // libxml2 gives five pointers for each attribute: name, prefix, namespace, start and end of the value.
    for first in stride(from: 0, to: attributes.count, by: 5) {
      guard let name = unsafe attributes[first], let value = unsafe attributes[first + 3],
        let end = unsafe attributes[first + 4]
      else { continue }
      unsafe content.append(
        attribute: names.number(name, attributes[first + 2]),
        value: UnsafeBufferPointer(start: value, count: value.distance(to: end)))
    }
    content.closeAttributes(of: index)
    if depth >= recordDepth {
      openElements.append(index)
    } else {
      deliver(to: start)
    }
    depth += 1
  }

  mutating func endElement() {
    guard !hasStopped else { return }
    deliverCompleteRecord()
    depth -= 1
    guard depth >= recordDepth, let index = openElements.popLast() else { return }
    content.close(index)
    isRecordComplete = depth == recordDepth
  }

  mutating func text(_ characters: UnsafeBufferPointer<xmlChar>) {
    guard !hasStopped, depth > recordDepth else { return }
    unsafe content.append(text: characters)
  }

  mutating func documentType() {
    guard !hasStopped else { return }
    stop(.documentType)
  }

  mutating func comment() {
    guard !hasStopped, !limits.allowsComments else { return }
    report.append(.comment, at: cursorPlace())
  }

  mutating func endDocument() {
    guard !hasStopped else { return }
    deliverCompleteRecord()
  }
}

// MARK: Errors

extension RecordReader {
  /// Takes the first error against the rules of XML itself; what follows it is no longer to be trusted.
  mutating func syntaxError(_ error: LibraryError) {
    guard !hasStopped, error.isError else { return }
    hasStopped = true
    report.append(.syntax(error, near: sourceLine()), at: cursorPlace())
  }

  mutating func schemaError(_ error: LibraryError) {
    guard !hasStopped, error.isError else { return }
    content.isValid = false
    report.append(.schema(error), at: cursorPlace())
  }

  private mutating func stop(_ problem: Problem) {
    report.append(problem, at: tagPlace())
    hasStopped = true
    unsafe xmlStopParser(parser)
  }
}

// MARK: Delivery

extension RecordReader {
  private mutating func deliverCompleteRecord() {
    guard isRecordComplete else { return }
    isRecordComplete = false
    deliver(to: record)
  }

  /// Hands the content over; what follows begins anew, with room for as much again.
  private mutating func deliver(to receiver: (Element) -> Void) {
    var next = Content(roomLike: content)
    swap(&next, &content)
    receiver(Element(storage: Storage(next, names: names.names, file: file), index: 0))
  }
}

// MARK: Places

extension RecordReader {
  struct Place {
    var line: Int32
    var column: Int32
  }

  /// The offset of the next unread byte in the file, or nil if libxml2 reads a converted copy of it.
  private var cursor: Int? {
    guard let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
      let buffer = unsafe input.pointee.buf, unsafe buffer.pointee.encoder == nil
    else { return nil }
    return unsafe Int(input.pointee.consumed) + base.distance(to: input.pointee.cur)
  }

  /// Where the tag opens that has just been read.
  private mutating func tagPlace() -> Place {
    guard let cursor, let tag = unsafe position.lastTag(before: cursor, in: source) else {
      return libraryPlace
    }
    unsafe position.advance(to: tag, in: source)
    return Place(position)
  }

  /// Where the parser stands.
  private func cursorPlace() -> Place {
    guard let cursor else { return libraryPlace }
    var ahead = position
    unsafe ahead.advance(to: cursor, in: source)
    return Place(ahead)
  }

  private var libraryPlace: Place {
    guard let input = unsafe parser.pointee.input else { return Place(position) }
    return unsafe Place(line: input.pointee.line, column: input.pointee.col)
  }

  /// The text around the parser's position, as far as its line goes and a reader's eye.
  private func sourceLine() -> String? {
    guard let cursor, unsafe cursor <= source.count else { return nil }
    let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let before =
      unsafe Array(source[..<cursor].suffix(60)).split(
        omittingEmptySubsequences: false, whereSeparator: isBreak
      ).last ?? []
    let after =
      unsafe Array(source[cursor...].prefix(30)).split(
        omittingEmptySubsequences: false, whereSeparator: isBreak
      ).first ?? []
    // A character that the cut halves comes out as U+FFFD.
    let text = String(decoding: before + after, as: UTF8.self)
    let trimmed = text.split { $0 == " " || $0 == "\u{FFFD}" }.joined(separator: " ")
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension RecordReader.Place {
  init(_ position: Position) {
    line = Int32(clamping: position.line)
    column = Int32(clamping: position.column)
  }
}
