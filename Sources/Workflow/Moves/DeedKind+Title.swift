import Diagnostics
import Register

extension Deed.Kind {
  /// As people read it: a phrase in Thai, the word of the command files in English.
  var title: Message { Message(thai: wording.thai, english: rawValue) }
}
