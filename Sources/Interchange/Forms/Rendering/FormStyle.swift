/// The style sheet of forms: A4, 16 points, 18 for headings, as the regulations' samples are set.
enum FormStyle {
  static func css(isLandscape: Bool, name: String, hash: String) -> String {
    let steps = (0...8).map { step in
      """
      .indent-\(step) { margin-left: \(step * 125 / 10)mm; }
      .first-\(step) { text-indent: \(step * 125 / 10)mm; }

      """
    }.joined()
    let page = """
      @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: \(isLandscape ? "15mm" : "20mm 20mm 15mm 25mm");
        @bottom-right { content: "\(name)  " counter(page) "/" counter(pages); font: 12pt \(fonts); }
        @bottom-left { content: "SHA-256 \(hash)"; font: 7pt \(fonts); } }

      """
    return page + base + steps + screen(isLandscape: isLandscape)
  }

  /// Where TH Sarabun New is missing, fonts of its family come first, then any with Thai letters.
  private static let fonts =
    #""TH Sarabun New", "TH SarabunPSK", "THSarabunNew", "Laksaman", "Sarabun", "Noto Sans Thai", "Loma", "Garuda", sans-serif"#

  private static let base = """
    * { box-sizing: border-box; }
    body { margin: 0; color: #000; background: #fff; font: 16pt/normal \(fonts); }
    p { margin: 0 0 1mm; overflow-wrap: break-word; }
    .title { font-size: 18pt; font-weight: 700; }
    .heading { font-size: 18pt; font-weight: 700; break-after: avoid; }
    .strong { font-weight: 700; }
    .left { text-align: left; }
    .centre { text-align: center; }
    .right { text-align: right; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 2mm 0; }
    thead { display: table-header-group; }
    th, td { border: .35mm solid #000; padding: .6mm 1.2mm; vertical-align: top; overflow-wrap: break-word; }
    /* Browsers repeat headings only while they take less than a quarter of the page. */
    th { text-align: center; vertical-align: middle; font-weight: 700; line-height: 1.1; padding-top: 1.8mm; }
    td { text-align: left; }
    td:empty { height: 1.4em; }
    /* On paper it stands at the foot of every page. */
    @media print { footer { display: none; } }
    footer { margin-top: 8mm; font-size: 10pt; color: #555; overflow-wrap: anywhere; }
    section + section { break-before: page; }
    .spanning { break-after: avoid; }
    .signature { break-inside: avoid; margin: 10mm 0 0 45%; text-align: center; }

    """

  private static func screen(isLandscape: Bool) -> String {
    """
    @media screen {
      body { max-width: \(isLandscape ? "267mm" : "165mm"); margin: 1rem auto; padding: 0 1rem; }
    }

    """
  }
}
