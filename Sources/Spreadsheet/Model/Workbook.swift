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
    /// What a program finds again by its name, in this order.
    public var custom: [CustomProperty]

    public init(
      title: String, subject: String, author: String, comments: String = "", created: Day,
      custom: [CustomProperty] = []
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.comments = comments
      self.created = created
      self.custom = custom
    }
  }

  /// A named text of the file itself, which programs keep when they save it anew.
  public struct CustomProperty: Sendable, Hashable {
    /// A name as XML has them, for SpreadsheetML makes it an element: `sopthan.period`.
    public var name: String
    /// At most 255 bytes of UTF-8.
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
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
