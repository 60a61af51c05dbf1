import Digest
import Register

extension Signature {
  init(_ record: SignedRecord) { self.init(sha256: sha256Hex(record.xml)) }
}
