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
    return base + colours + print
  }

  private static let base = """
    :root { --ink: #1c2430; --quiet: #5a6472; --line: #d5dae1; --paper: #fff; --soft: #f4f6f8; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.2rem; max-width: 62rem; color: var(--ink); background: var(--paper);
      font: 15px/1.5 "TH Sarabun New", "Sarabun", "Noto Sans Thai", "Loma", "Garuda", "Tahoma", sans-serif; }
    header { border-bottom: 3px solid var(--ink); margin-bottom: .8rem; }
    header p { margin: 0 0 .3rem; }
    h1 { font-size: 1.5rem; margin: 0 0 .2rem; line-height: 1.3; }
    h2 { font-size: 1.05rem; margin: 0 0 .4rem; line-height: 1.3; }
    .en { color: var(--quiet); font-size: .82em; font-weight: 400; }
    h1 .en { display: block; }
    section { margin: 0 0 1rem; min-width: 0; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 1.6rem; }
    .key { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin-bottom: 1rem; }
    .key div { background: var(--soft); border-left: 4px solid var(--ink); padding: .4rem .7rem; }
    .key strong { display: block; font-size: 1.8rem; line-height: 1.2; }
    .key .en { display: block; }
    table { border-collapse: collapse; width: 100%; font-size: .93em; }
    th { text-align: left; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); font-weight: 600; }
    th, td { padding: .15rem .4rem; }
    td { border-bottom: 1px solid var(--line); vertical-align: top; }
    th .en { display: block; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    tr.total td { font-weight: 600; border-top: 1.5px solid var(--ink); }
    .badge { display: inline-block; padding: 0 .45em; border-radius: .25em; white-space: nowrap; }
    ul { margin: 0; padding-left: 1.1rem; }
    li { margin-bottom: .3rem; }
    svg { max-width: 100%; height: auto; display: block; }
    svg text { font: 13px "Sarabun", "Noto Sans Thai", "Loma", "Garuda", "Tahoma", sans-serif; fill: var(--ink); }
    svg .quiet { fill: var(--quiet); font-size: 11px; }
    .note { color: var(--quiet); font-size: .85em; margin: .3rem 0 0; }
    footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .82em; }

    """

  private static let print = """
    @page { size: A4; margin: 12mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 11px; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      section, tr, li { break-inside: avoid; }
      .pair { grid-template-columns: 1fr 1fr; }
      .key { grid-template-columns: repeat(5, 1fr); }
    }

    """
}
