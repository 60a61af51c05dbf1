import CLibXML2
import Synchronization

/// Gathers the errors of one compilation.
final class ErrorList {
  var errors: [LibraryError] = []
}

/// Held while a schema compiles, so that one compilation's imports are not served to another.
let compilation = Mutex<Void>(())

let collectingHandler: xmlStructuredErrorFunc = { context, error in
  guard let context = unsafe context, let error = unsafe LibraryError(error), error.isError else { return }
  unsafe Unmanaged<ErrorList>.fromOpaque(context).takeUnretainedValue().errors.append(error)
}
