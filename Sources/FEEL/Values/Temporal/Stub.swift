public struct Time: Sendable, Hashable {}
public struct DateTime: Sendable, Hashable {}
public struct YearsMonthsDuration: Sendable, Hashable {}
public struct DaysTimeDuration: Sendable, Hashable {}
