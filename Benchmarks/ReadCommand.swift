import ArgumentParser
import Register

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a register's XML, beside libxml2's own pass of SAX events with the same schema.",
    discussion: """
      Both read the same bytes in memory, by turns, on one core. Ours validates, builds the values and checks \
      them; libxml2's throws every event away. Files are read and dropped in batches, so that a register may be \
      larger than the memory.
      """)

  @Argument(help: "The register's folder.", completion: .directory) var folder: String
  @Option(name: .long, help: "How often each reads everything; the middle time counts.") var rounds = 7

  func run() throws {
    let folder = try Folder(folder)
    let yardstick = try Yardstick()
    let files = try folder.registerFiles()
    let head = readHead(try source("register.xml", in: folder), of: folder.contents)
    var ours = Array(repeating: 0.0, count: rounds)
    var digests = ours
    var theirs = ours
    var bytes = 0
    for batch in batches(files) {
      let contents = try batch.map { ($0.path, try folder.bytes($0.path)) }
      bytes += contents.reduce(0) { $0 + $1.1.count }
      var sources: [SourceFile] = []
      digests[0] += elapsed { sources = contents.map { SourceFile(path: $0.0, bytes: $0.1) } }
      for round in 0..<rounds {
        func readOurs() throws {
          var problems = 0
          ours[round] += elapsed {
            for source in sources { problems += self.read(source, after: head, in: folder.contents) }
          }
          guard problems == 0 else { throw ValidationError("\(problems) problems in the register") }
        }
        func readTheirs() throws {
          var faults = 0
          theirs[round] += elapsed { for source in sources { faults += yardstick.read(source.bytes) } }
          guard faults == 0 else { throw ValidationError("libxml2 finds \(faults) files that are not valid") }
        }
        if round.isMultiple(of: 2) {
          try readOurs()
          try readTheirs()
        } else {
          try readTheirs()
          try readOurs()
        }
      }
    }
    let ratio = theirs.median / ours.median
    print(
      """
      \(files.count) files, \(bytes.megabytes), \(rounds) rounds
      ours     \(ours.median.text(4)) s, \((Double(bytes) / ours.median / 1e6).text(1)) MB/s
      libxml2  \(theirs.median.text(4)) s, \((Double(bytes) / theirs.median / 1e6).text(1)) MB/s
      ours runs at \((ratio * 100).text(1)) % of its speed
      SHA-256 of the files, besides: \(digests[0].text(4)) s
      peak memory \(peakMemory().megabytes)
      """)
  }

  /// The number of problems of a file; its values are dropped.
  private func read(_ file: SourceFile, after head: Head, in folder: RegisterFolder) -> Int {
    file.path == "register.xml"
      ? readHead(file, of: folder).diagnostics.count : readPart(file, after: head).diagnostics.count
  }

  private func source(_ path: String, in folder: Folder) throws -> SourceFile {
    SourceFile(path: path, bytes: try folder.bytes(path))
  }

  /// Files that together have about 32 MB.
  private func batches(_ files: [(path: String, size: Int)]) -> [[(path: String, size: Int)]] {
    var batches: [[(path: String, size: Int)]] = [[]]
    var size = 0
    for file in files {
      if size > 32_000_000 {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(file)
      size += file.size
    }
    return batches
  }
}
