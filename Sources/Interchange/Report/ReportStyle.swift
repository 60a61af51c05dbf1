import Register

/// The style sheet of the report, with the levels in the register's own colours.
enum ReportStyle {
  static func css(levels: [LevelStyle]) -> String {
    let colours = levels.map { style in
      """
      .\(style.level.rawValue) { background: \(style.fill); color: \(style.ink); }
      svg .\(style.level.rawValue) { fill: \(style.fill); }
      svg .ink-\(style.level.rawValue) { fill: \(style.ink); }

      """
    }.joined()
    return base + narrow + colours + print
  }

  private static let base = """
    :root { --ink: #1c2430; --quiet: #5a6472; --line: #d5dae1; --paper: #fff; --soft: #f4f6f8; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.2rem; max-width: 74rem; color: var(--ink); background: var(--paper);
      font: 15px/1.5 "TH Sarabun New", "Sarabun", "Noto Sans Thai", "Loma", "Garuda", "Tahoma", sans-serif; }
    header { border-bottom: 3px solid var(--ink); margin-bottom: .8rem; }
    header p { margin: 0 0 .3rem; }
    h1 { font-size: 1.5rem; margin: 0 0 .2rem; line-height: 1.3; }
    h2 { font-size: 1.05rem; margin: 0 0 .4rem; line-height: 1.3; }
    .en { color: var(--quiet); font-size: .82em; font-weight: 400; }
    h1 .en { display: block; }
    section { margin: 0 0 1rem; min-width: 0; }
    main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
    .column { min-width: 0; }
    .key { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin-bottom: 1rem; }
    .key div { background: var(--soft); border-left: 4px solid var(--ink); padding: .4rem .7rem; }
    .key strong { display: block; font-size: 1.7rem; line-height: 1.2; white-space: nowrap; }
    .key .en { display: block; }
    table { border-collapse: collapse; width: 100%; font-size: .93em; }
    th { text-align: left; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); font-weight: 600; }
    th, td { padding: .15rem .4rem; }
    td { border-bottom: 1px solid var(--line); vertical-align: top; }
    th .en, .divisions td .en { display: block; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .code { white-space: nowrap; }
    .bar { width: 34%; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .length { display: inline-block; height: .7em; min-width: 1px; background: var(--quiet); }
    .cause { color: var(--quiet); font-size: .88em; }
    tr.total td { font-weight: 600; border-top: 1.5px solid var(--ink); }
    .badge { display: inline-block; padding: 0 .45em; border-radius: .25em; white-space: nowrap; }
    ul { margin: 0; padding-left: 1.1rem; }
    li { margin-bottom: .3rem; }
    svg { max-width: 100%; height: auto; display: block; }
    svg text { font: 13px "Sarabun", "Noto Sans Thai", "Loma", "Garuda", "Tahoma", sans-serif; fill: var(--ink); }
    svg .now { font-size: 20px; font-weight: 600; }
    svg .opening { font-size: 12px; }
    .note { color: var(--quiet); font-size: .85em; margin: .3rem 0 0; }
    footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .82em; }

    """

  /// On a narrow screen one column, with what the committee decides before the charts.
  private static let narrow = """
    @media screen and (max-width: 52rem) {
      body { padding: .8rem; }
      main { grid-template-columns: minmax(0, 1fr); }
      .column { display: contents; }
      svg { max-width: min(100%, 27rem); margin: 0 auto; }
      .key strong { font-size: 1.35rem; }
      .key, .summary { order: 1; }
      .top, .changes, .requests, .late, .lateness { order: 2; }
      .heat-map, .movement { order: 3; }
      .divisions, .claims, .rules { order: 4; }
    }
    @media screen and (max-width: 30rem) {
      table { font-size: .8em; }
      table .en, .divisions td .en { display: none; }
      th, td { padding: .15rem .2rem; }
      .divisions .code { white-space: normal; }
    }

    """

  /// The assessment's hash in the lower margin: the page has no line to spare for it.
  static func margin(hash: String) -> String {
    """
    @page { @bottom-left { content: "SHA-256 \(hash)"; color: #5a6472; font: 7.5pt sans-serif; } }
    @media print { footer .hash { display: none; } }

    """
  }

  /// On paper one page of A4: no letter is smaller than 7.5 points, and what cells say in English is left to the workbook.
  private static let print = """
    @page { size: A4; margin: 8mm 9mm; }
    @media print {
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { padding: 0; max-width: none; font-size: 7.6pt; line-height: 1.32; }
      header { border-bottom-width: 2px; margin-bottom: 2mm; }
      header p { margin: 0; }
      h1 { font-size: 12pt; margin: 0; }
      h1 .en { display: inline; font-size: 8pt; }
      h2 { font-size: 9pt; margin: 0 0 .6mm; }
      .en, .note, .cause, footer, table { font-size: 7.5pt; }
      table .en, .divisions td .en, li .en, p.note .en, footer .en { display: none; }
      footer p { margin: 0; }
      main { grid-template-columns: 86mm minmax(0, 1fr); gap: 0 5mm; }
      section { margin: 0 0 2.4mm; break-inside: avoid; }
      .key { grid-template-columns: repeat(5, 1fr); gap: 2mm; margin-bottom: 2.4mm; }
      .key div { padding: .6mm 2mm; border-left-width: 3px; }
      .key strong { font-size: 14pt; }
      th, td { padding: .2mm 1mm; }
      .divisions th, .divisions td { padding: .2mm .7mm; }
      .badge { line-height: 1.15; }
      .rules { display: none; }
      li { margin-bottom: .5mm; }
      .note { margin: .3mm 0 0; }
      ul { padding-left: 3.5mm; }
      svg { height: 45mm; margin: 0 auto; }
      svg text { font-size: 15px; }
      svg .opening { font-size: 14px; }
    }

    """
}
