import CaseModel

/// The message line: answers to the officer, and news from colleagues between them.
struct MessageLine: Sendable {
  private(set) var shown: Message?
  /// When the last answer was shown; nil for news from colleagues.
  private var answeredAt: Instant?
  /// News that wait until an answer was shown long enough to be read.
  private(set) var news: Message?

  mutating func say(_ message: Message, at now: Instant) {
    shown = message
    answeredAt = now
    news = nil
  }

  /// A key was pressed, so the message counts as read.
  mutating func clear() {
    shown = nil
    news = nil
  }

  mutating func tell(_ message: Message, at now: Instant) {
    news = message
    showNews(at: now)
  }

  /// Shows news from colleagues, unless the last answer is less than two seconds old.
  mutating func showNews(at now: Instant, atOnce: Bool = false) {
    guard let news else { return }
    let age = answeredAt.map { now.seconds - $0.seconds }
    if shown != nil, let age, age <= 2, !atOnce { return }
    shown = news
    answeredAt = nil
    self.news = nil
  }

  /// Adds to the message that keys were dropped.
  mutating func addDropped(_ count: Int) {
    guard let message = shown else { return }
    let keys = count == 1 ? "The key after it was" : "The \(count) keys after it were"
    shown = Message(
      Phrase(
        "\(message.text.en) \(keys) dropped.",
        "\(message.text.ko) 이어 누른 키 \(count)개는 무시했습니다."
      ),
      message.look
    )
  }
}
