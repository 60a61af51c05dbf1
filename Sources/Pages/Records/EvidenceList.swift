import Interchange
import Register

/// Documents with their size and day; one that was handed in here leads to its bytes.
struct EvidenceList {
  let documents: [Evidence]
  let scene: Scene

  init(_ documents: [Evidence], in scene: Scene) {
    self.documents = documents
    self.scene = scene
  }

  func write(_ html: inout HTMLWriter) {
    html.element("ul", ["class": "evidence"]) { html in
      for document in documents {
        html.element("li") { html in
          if let digest = document.sha256 {
            scene.link(scene.say(document.title), to: .evidence(digest), &html)
          } else {
            html.text(scene.say(document.title))
          }
          html.element("span", ["class": "quiet"], text: " " + about(document))
        }
      }
    }
  }

  private func about(_ document: Evidence) -> String {
    let size = document.byteCount.map { bytes in
      bytes < 1024 ? scene.say("\(bytes) ไบต์", "\(bytes) bytes") : "\((bytes + 512) / 1024) KiB"
    }
    return [document.reference, size, document.on.map(scene.say)].compactMap(\.self).joined(separator: " · ")
  }
}
