public import Diagnostics

/// Tells every problem on standard error, in the order of their places.
public func report(_ diagnostics: [Diagnostic], in language: Language) {
  for diagnostic in diagnostics.inOrderOfPlace() {
    Terminal.printError(diagnostic.text(in: language))
  }
}
