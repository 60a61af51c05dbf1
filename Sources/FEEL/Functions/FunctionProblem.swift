/// Why a built-in function refused the value of an argument.
enum FunctionProblem {
  case scale(Value)
  case noResult(String, of: Number)
  case separators
  case notANumber(String)
  case notADate(String)
  case notATime(String)
  case notADateTime(String)
  case notADuration(String)
  case notTemporal(String)
  case noSuchDay
  case noSuchTime
  case noClock
  case tooFewNumbers
  case position
  case length
  case pattern(PatternError)
  case tooMuchBacktracking
}

extension Frame {
  /// Records the problem at the running call and gives null.
  mutating func reject(_ problem: FunctionProblem) -> Value { fail(.other(problem.message)) }
}
