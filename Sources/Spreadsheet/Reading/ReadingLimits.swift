/// What a workbook may hold when it is read; the first excess refuses it.
///
/// An archive may claim less than it holds, so bytes are counted as they are unpacked.
public struct ReadingLimits: Sendable, Hashable {
  public var entries: Int
  /// Unpacked bytes of one part.
  public var partBytes: Int
  /// Unpacked bytes of all parts that are read.
  public var totalBytes: Int
  /// Unpacked bytes over the bytes of the file.
  public var ratio: Int
  /// Cells of all sheets.
  public var cells: Int

  public init(entries: Int, partBytes: Int, totalBytes: Int, ratio: Int, cells: Int) {
    self.entries = entries
    self.partBytes = partBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.cells = cells
  }

  /// Generous for a workbook that people fill in.
  public static let standard = ReadingLimits(
    entries: 2_000, partBytes: 64 << 20, totalBytes: 128 << 20, ratio: 400, cells: 2_000_000)
}
