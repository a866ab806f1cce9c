import CaseModel
import TerminalGrid

// A key that was refused, and what was typed with it.

extension AppState {
  /// A key was refused: those that came with it were meant for what did not happen, and are dropped.
  mutating func dropAhead() {
    guard let message, !ahead.isEmpty else { return }
    let count = ahead.count
    ahead = []
    self.message = Message(
      Phrase(
        "\(message.text.en) The \(count) keys after it were dropped.",
        "\(message.text.ko) 뒤이은 키 \(count)개는 버렸습니다."
      ),
      message.look
    )
  }

  /// How many forms, pages and sections lie over each other, which a key that does something changes.
  var layers: [Int] { [section.rawValue, pages.count, overlays.count] }
}
