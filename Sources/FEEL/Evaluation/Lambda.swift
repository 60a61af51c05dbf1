/// The compiled code of a function literal.
final class Lambda: Sendable {
  let parameters: [FunctionValue.Parameter]
  let result: FEELType

  init(parameters: [FunctionValue.Parameter], result: FEELType) {
    self.parameters = parameters
    self.result = result
  }
}
