public import Register

extension Register {
  /// Whether people of a role look after accounts: administrators, and where the register has none, those who review
  /// audits.
  public func administers(_ role: Role) -> Bool {
    role == .administrator
      || role == .reviewingAuditor && !people.contains { $0.role == .administrator }
  }
}
