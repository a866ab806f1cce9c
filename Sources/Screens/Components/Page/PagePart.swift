import CaseModel
import Casework

/// Writes a page, or a part of one.
protocol PagePart {
  /// The lines written so far.
  var page: PageBuilder { get set }
}

extension PagePart {
  var cases: CaseContext { page.cases }
  var displaySettings: DisplaySettings { page.displaySettings }
  var language: Language { page.displaySettings.language }
  var width: Int { page.width }
  var labelWidth: Int { page.labelWidth }

  /// The replacement for hidden names.
  var masked: String { "•••" }

  mutating func add(_ line: PageLine) { page.add(line) }

  mutating func addHeading(_ phrase: Phrase, count: Int? = nil) {
    page.addHeading(phrase, count: count)
  }

  mutating func addText(_ label: String, _ text: String, look: PageLine.Look = .field) {
    page.addText(label, text, look: look)
  }

  func wrapped(_ text: String, _ indent: Int) -> [String] { page.wrapped(text, indent) }

  /// Lets another part continue the page.
  mutating func go<Part: PagePart>(
    on part: (PageBuilder) -> Part,
    _ write: (inout Part) -> Void
  ) {
    var part = part(page)
    write(&part)
    page = part.page
  }

  /// The lines that a part writes.
  func written(_ write: (inout Self) -> Void) -> [PageLine] {
    var part = self
    write(&part)
    return part.page.lines
  }
}
