import CaseModel

/// The line that tells what happened: answers to the officer, and news of others between them.
struct MessageLine: Sendable {
  private(set) var shown: Message?
  /// When the message was said in answer to the officer; nil for news of others.
  private var answeredAt: Instant?
  /// News of others that wait until an answer has been there long enough to be read.
  private(set) var news: Message?

  mutating func say(_ message: Message, at now: Instant) {
    shown = message
    answeredAt = now
    news = nil
  }

  /// A key was pressed: what was said is read.
  mutating func clear() {
    shown = nil
    news = nil
  }

  mutating func tell(_ message: Message, at now: Instant) {
    news = message
    showNews(at: now)
  }

  /// Shows news of others, unless what the officer was answered is not two seconds old.
  mutating func showNews(at now: Instant, atOnce: Bool = false) {
    guard let news else { return }
    let age = answeredAt.map { now.seconds - $0.seconds }
    if shown != nil, let age, age <= 2, !atOnce { return }
    shown = news
    answeredAt = nil
    self.news = nil
  }

  /// Adds that keys were dropped to what is shown.
  mutating func addDropped(_ count: Int) {
    guard let message = shown else { return }
    let keys = count == 1 ? "The key after it was" : "The \(count) keys after it were"
    shown = Message(
      Phrase(
        "\(message.text.en) \(keys) dropped.",
        "\(message.text.ko) 뒤이은 키 \(count)개는 버렸습니다."
      ),
      message.look
    )
  }
}
