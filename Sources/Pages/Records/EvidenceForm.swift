import Interchange
import Register

/// Hands in a document as evidence. The server keeps it by its digest and fills in what it knows of it.
struct EvidenceForm {
  let holder: EvidenceHolder
  let scene: Scene
  let form: DeedForm

  init(_ holder: EvidenceHolder, in scene: Scene) {
    self.holder = holder
    self.scene = scene
    form = DeedForm(Deed.Kind.attachEvidence.rawValue, of: [.init("holder", holder.description)], in: scene)
  }

  func write(_ html: inout HTMLWriter) {
    html.element("details", ["class": "deed", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary", text: scene.say(Deed.Kind.attachEvidence.title))
      form.write(
        &html, button: Deed.Kind.attachEvidence.title, to: .evidenceUpload, encoding: "multipart/form-data"
      ) { html in
        form.field(
          "evidence.title", Text(thai: "ชื่อเอกสาร", english: "What the document is called"), isRequired: true,
          &html)
        form.field(
          "document", Text(thai: "แฟ้ม", english: "File"), .document, isRequired: true,
          hint: Text(
            thai: "PDF, รูปภาพ, Word หรือ Excel", english: "PDF, a picture, Word or Excel"), &html)
      }
    }
  }
}
