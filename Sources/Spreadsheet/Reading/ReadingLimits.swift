/// What a workbook may hold when it is read; the first excess refuses it.
///
/// An archive may claim less than it holds, so bytes are counted as they are unpacked.
public struct ReadingLimits: Sendable, Hashable {
  /// Parts of the archive, read or not.
  public var entries: Int
  /// Unpacked bytes of the parts that are read, all together.
  public var bytes: Int
  /// Unpacked bytes over the bytes of the file, counted from 16 MiB on.
  public var ratio: Int
  /// Bytes of each of the two parts that are read whole: the list of sheets, and where they are.
  public var listBytes: Int
  /// Bytes of the texts that cells share, all together, which are in memory throughout.
  public var sharedBytes: Int
  /// Cells of all sheets that hold something; as many texts may be shared.
  public var cells: Int
  /// Bytes of one text or formula; a cell of Excel has 32,767 characters at the most, of other programs some more.
  public var textBytes: Int
  /// Merged cells of a sheet.
  public var merges: Int

  public init(
    entries: Int = 2_000, bytes: Int, ratio: Int = 400, listBytes: Int = 4 << 20,
    sharedBytes: Int = 128 << 20, cells: Int, textBytes: Int = 256 << 10, merges: Int = 20_000
  ) {
    self.entries = entries
    self.bytes = bytes
    self.ratio = ratio
    self.listBytes = listBytes
    self.sharedBytes = min(sharedBytes, Int(UInt32.max))
    self.cells = cells
    self.textBytes = textBytes
    self.merges = merges
  }

  /// Generous for a workbook that people fill in, of which all cells are kept.
  public static let standard = ReadingLimits(bytes: 128 << 20, cells: 2_000_000)

  /// For rows that are taken one by one and not kept.
  public static let rows = ReadingLimits(bytes: 1 << 30, cells: 50_000_000)
}
