public import FEEL

/// A document outside the register, with its digest so that a later change shows.
public struct Evidence: Sendable, Hashable {
  /// A path relative to the register's folder, or a URL.
  public var reference: String
  public var title: Text
  /// 64 lower-case hexadecimal digits; absent while the document was never fetched.
  public var sha256: String?
  public var byteCount: Int?
  public var mediaType: String?
  public var on: CalendarDate?
  public var origin: Origin

  public init(
    reference: String, title: Text, sha256: String? = nil, byteCount: Int? = nil,
    mediaType: String? = nil, on: CalendarDate? = nil, origin: Origin = .none
  ) {
    self.reference = reference
    self.title = title
    self.sha256 = sha256
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.on = on
    self.origin = origin
  }
}
