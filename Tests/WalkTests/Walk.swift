import CaseModel
import ProgramSupport
import Testing

/// A user who checks every screen and compares it with the same screen drawn again.
final class Walk {
  private let terminal: Terminal
  private var check: ScreenCheck
  private var shown = StyledRows([])
  /// The line of the script, for messages.
  private var line = ""

  /// Opens the browser and checks its first screen.
  init(_ book: WalkCasebook, _ language: Language?, columns: Int, rows: Int) throws {
    check = ScreenCheck(language, columns: columns)
    terminal = try Terminal(
      book.program,
      ["browse", book.path],
      columns: columns,
      rows: rows,
      keepsCleared: true
    )
    try terminal.wait(for: language == .ko ? "도움말" : "help")
    try look()
  }

  /// Runs a script; see `WalkScript`.
  func follow(_ script: String) throws {
    for line in script.split(separator: "\n") where !line.hasPrefix("#") {
      let isForWide = line.hasPrefix("wide: ")
      if isForWide, check.columns < 120 { continue }
      self.line = String(line)
      let parts = line.dropFirst(isForWide ? 6 : 0).split(separator: " | ")
      let words = parts[0].split(separator: " ").map(String.init)
      if parts.count > 1 {
        for word in words { try terminal.press(word) }
        try terminal.wait(for: String(parts[1]))
        try look()
      } else {
        for word in words where word != "@fields" { try press(word) }
        if words.contains("@fields") { try openEveryField() }
      }
    }
  }

  /// Presses a key or types a word, waits until the program draws, and checks the screen.
  private func press(_ key: String) throws {
    let before = terminal.written.count
    try terminal.press(key)
    if key == "Escape" {
      // A key right after an Escape would be taken for Alt with the key.
      let screen = shown
      _ = try terminal.wait(.seconds(2)) { try StyledRows(terminal.styledRows()) != screen }
    } else {
      _ = terminal.wait(.milliseconds(150)) { terminal.written.count > before }
    }
    try look()
  }

  /// Every byte that the program has written so far.
  var written: [UInt8] { terminal.written }

  /// Checks the screen, and that it is the same when drawn again.
  private func look() throws {
    let gone = StyledRows(try terminal.redraw())
    var new = StyledRows([])
    let isSame = try terminal.wait(.seconds(2)) {
      new = StyledRows(try terminal.styledRows())
      return !new.text.isEmpty && gone.end(like: new) == new
    }
    // The effect of a key read together with ^L shows only in the screen drawn again.
    let wasSeen = gone.end(like: shown) != shown
    shown = new
    if !isSame, wasSeen {
      let before = gone.end(like: new)
      report("rows \(before.differences(from: new)) of", before, "differ from", new)
    }
    let faults = check.faults(of: shown.text)
    if !faults.isEmpty { report(faults.joined(separator: ", "), shown) }
  }

  private func report(_ words: Any...) {
    let texts = words.map { ($0 as? StyledRows)?.text.joined(separator: "\n") ?? "\($0)" }
    Issue.record("“\(line)”: \(texts.joined(separator: "\n"))")
  }

  /// Opens every field of the form on top, and the forms inside it.
  private func openEveryField() throws {
    var hasMore = true
    while hasMore {
      let before = shown
      let frames = Set(Frame.all(in: before.text))
      try press("Enter")
      if let opened = Frame.all(in: shown.text).first(where: { !frames.contains($0) }) {
        try explore(opened)
        try press("C-c")
      }
      if shown == before {
        try press("Down")
      }
      hasMore = shown != before
    }
  }

  /// Goes through a form, or the form of a new entry in a list of entries, recognised by the keys
  /// at their foot.
  ///
  /// Lists and texts contain nothing further.
  private func explore(_ frame: Frame) throws {
    let foot = shown.text[frame.bottom - 1]
    if foot.contains("^S") {
      try openEveryField()
    } else if foot.contains("+ ") {
      try press("+")
      try openEveryField()
      try press("C-c")
    }
  }
}
