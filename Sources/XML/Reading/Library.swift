import CLibXML2
import Synchronization

/// The settings of libxml2 that belong to the process, made once before anything is parsed.
enum Library {
  static let isReady: Bool = {
    xmlInitParser()
    sopthan_xml_be_silent()
    unsafe xmlSetExternalEntityLoader { name, _, parser in
      unsafe Library.servedInput(named: name, for: parser)
    }
    return true
  }()

  /// Documents that a schema under compilation may import, by the location it names. Nothing else is ever
  /// served, neither from the network nor from a file.
  static let served = Mutex<[String: [UInt8]]>([:])

  private static func servedInput(
    named name: UnsafePointer<CChar>?, for parser: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    guard let location = unsafe name.map({ unsafe String(cString: $0) }), let parser = unsafe parser,
      let bytes = served.withLock({ $0[location] }),
      let buffer = unsafe bytes.withUnsafeBytes({ bytes in
        unsafe xmlParserInputBufferCreateMem(
          bytes.baseAddress, Int32(clamping: bytes.count), XML_CHAR_ENCODING_NONE)
      })
    else { return nil }
    return unsafe xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
  }
}
