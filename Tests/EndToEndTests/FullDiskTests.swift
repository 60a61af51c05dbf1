import Foundation
import TestSupport
import Testing

@Suite struct `A disk that is full` {
  @Test(arguments: [1, 40, 400])
  func `ends the job with exit code 74 and leaves earlier exports whole`(blocks: Int) throws {
    let folder = try TemporaryFolder()
    let earlier = folder.url.appending(path: "assessment.json")
    try "earlier".write(to: earlier, atomically: true, encoding: .utf8)

    // A limit on the size of files stands in for the disk; the shell counts it in blocks of 1,024 bytes.
    let result = try run(
      URL(filePath: "/bin/bash"),
      [
        "-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", Project.executable.path, "run",
        Project.register.path,
        "--period", "2560-Q2", "--out", folder.url.path, "--language", "en",
      ])

    #expect(result.code == 74, "\(result.errors)")
    #expect(result.errors.contains("could not be written"), "\(result.errors)")
    #expect(try String(contentsOf: earlier, encoding: .utf8) == "earlier")
    #expect(try Project.files(below: folder.url) == ["assessment.json"])
  }
}
