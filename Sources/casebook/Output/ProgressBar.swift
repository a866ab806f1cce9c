import TerminalGrid

/// Shows the progress of long work in one line of a terminal, which is cleared when the work is
/// done.
struct ProgressBar {
  private let label: String
  private let isShown: Bool
  private var percent = -1

  private static let width = 30

  init(_ label: String) {
    self.label = label
    isShown = StandardError.isTerminal
  }

  /// Shows the completed share, from 0 to 1.
  mutating func show(_ share: Double) {
    guard isShown else { return }
    let now = Int(100 * min(1, max(0, share)))
    guard now != percent else { return }
    percent = now
    let filled = now * Self.width / 100
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    StandardError.rewrite(line: "\(label) [\(bar)] \(now) %")
  }

  /// Clears the bar.
  func finish() {
    guard isShown else { return }
    let most = displayWidth(of: label) + Self.width + " [] 100 %".utf8.count
    StandardError.rewrite(line: String(repeating: " ", count: most))
    StandardError.rewrite(line: "")
  }
}
