/// A workbook as people know it: sheets of styled cells, without any word about what they mean.
public struct Workbook: Sendable {
  public var properties: Properties
  public var sheets: [Sheet]
  /// Names for ranges: `Summary_Residual` for `'สรุป'!$D$6:$D$9`.
  public var definedNames: [DefinedName]

  public init(properties: Properties, sheets: [Sheet], definedNames: [DefinedName] = []) {
    self.properties = properties
    self.sheets = sheets
    self.definedNames = definedNames
  }

  /// What a file browser shows of a workbook.
  public struct Properties: Sendable, Hashable {
    public var title: String
    public var subject: String
    public var author: String
    public var comments: String
    /// The day that the file gives as its creation, so that the same content makes the same bytes.
    public var created: Day

    public init(title: String, subject: String, author: String, comments: String = "", created: Day) {
      self.title = title
      self.subject = subject
      self.author = author
      self.comments = comments
      self.created = created
    }
  }

  public struct DefinedName: Sendable, Hashable {
    public var name: String
    /// `'สรุป'!$D$6:$D$9`
    public var reference: String

    public init(name: String, reference: String) {
      self.name = name
      self.reference = reference
    }
  }
}

/// A day of the Gregorian calendar; the caller vouches that it exists.
public struct Day: Sendable, Hashable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
