/// What the manual's page adds to the style sheet of reports.
enum ManualStyle {
  static let css = """
    body { max-width: 76rem; }
    code, pre { font-family: "DejaVu Sans Mono", "Noto Sans Mono", Consolas, monospace, "Noto Sans Thai", "Loma", "Garuda";
      font-size: .84em; color: #1f3a5f; overflow-wrap: anywhere; }
    pre { white-space: pre-wrap; background: var(--soft); padding: .35rem .6rem; margin: .2rem 0; }
    figure { margin: .4rem 0 1rem; }
    figure svg { max-height: 170mm; margin: 0 auto; }
    h2.model { font-size: 1.35rem; border-bottom: 2px solid var(--ink); margin-top: 1.6rem; }
    h3 { font-size: 1.02rem; margin: .9rem 0 .2rem; }
    h4 { font-size: .98rem; margin: 0 0 .25rem; }
    p { margin: .15rem 0 .3rem; }
    table.decision { border: 1.5px solid var(--ink); font-size: .82em; }
    table.decision th, table.decision td { border: 1px solid var(--line); overflow-wrap: anywhere; }
    table.decision thead th { border-bottom: 3px double var(--ink); background: var(--soft); vertical-align: top; }
    table.decision th code { display: block; font-weight: 400; }
    table.decision th.policy { font-size: 1.1em; text-align: center; width: 2em; }
    table.decision td.output, table.decision th.output { overflow-wrap: break-word; }
    table.decision .output { border-left: 3px double var(--ink); }
    table.decision .output + .output { border-left: 1px solid var(--line); }
    table.decision td.note, table.decision th.note { font-size: 1em; }
    .dash { text-align: center; color: var(--quiet); }
    table.box { border: 1px solid var(--line); }
    table.box > tr > th, table.box th { width: 12em; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: top; }
    section.rule { border: 1px solid var(--line); border-left: 4px solid var(--ink); padding: .5rem .7rem; margin: .5rem 0; }
    table.card th { width: 11em; font-weight: 400; color: var(--quiet); vertical-align: top; border-bottom: 1px solid var(--line); }
    table.card th .en { display: block; }
    .contents li { margin-bottom: .1rem; }
    @page { size: A4 landscape; margin: 12mm; }
    @media print {
      section, section.element, section.model { break-inside: auto; }
      section.rule, figure, tr, h3, h4 { break-inside: avoid; }
      h3, h4, p { break-after: avoid-page; }
      section.model { break-before: page; }
      thead { display: table-header-group; }
    }

    """
}
