package import CaseBook
import CaseModel
package import StrictJSON

/// The last commit of a casebook that a user has seen, and the numbers given up to it.
package struct SeenHead: Hashable, Sendable {
  package var sequence: Int
  /// Its hash; nil if only its number is known.
  package var head: String?
  /// The identity of the casebook; nil if it had none.
  package var book: String?
  /// The greatest sequence number of any commit, including lost ones.
  var given: Int
  /// The greatest number of any record of each kind, including lost ones.
  var numbers = ReservedNumbers()
  /// The end of the access log.
  var access: AccessMark?

  package init(sequence: Int, head: String?, book: String? = nil) {
    self.sequence = sequence
    self.head = head
    self.book = book
    given = sequence
  }

  /// Reads the output of `json`, or the number alone, which is all that older programs stored.
  package init?(_ json: JSON) {
    guard let sequence = json.intValue ?? json["sequence"]?.intValue else { return nil }
    self.init(
      sequence: sequence,
      head: json["head"]?.stringValue,
      book: json["book"]?.stringValue
    )
    given = max(given, json["given"]?.intValue ?? 0)
    numbers = ReservedNumbers(json["numbers"])
    access = AccessMark(json["access"])
  }

  package var json: JSON {
    var json: JSON = ["sequence": .number(JSONNumber(sequence))]
    json["head"] = head.map { .string($0) }
    json["book"] = book.map { .string($0) }
    if given > sequence { json["given"] = .number(JSONNumber(given)) }
    json["numbers"] = numbers.json
    json["access"] = access?.json
    return json
  }
}

extension CasebookStore {
  /// The last commit in the book, with the numbers given up to now as far as this session knows.
  package func seenHead(in book: Book) -> SeenHead {
    var head = SeenHead(
      sequence: journal.position.sequence,
      head: head,
      book: settings.book?.text
    )
    head.given = max(head.sequence, journal.position.next - 1, seen?.given ?? 0)
    head.numbers = reserved
    for kind in RecordKind.allCases { head.numbers.reserve(book.greatestNumber(kind), kind) }
    // If an older copy of everything was restored, its access log is as old, and that was reported.
    let old = lostBehind == nil ? seen?.access : nil
    head.access = AccessChain.mark(in: directory, after: old)
    return head
  }

  /// Adds a finding if the journal lacks a commit that was seen before: an older or diverging copy
  /// was put in its place, or its end was cut off.
  ///
  /// No number given up to that commit is used again, whether or not the commit exists.
  package mutating func compare(with seen: SeenHead, in book: Book) {
    // Another casebook may have been created at the same path.
    let isOther = settings.book.map { seen.book != nil && seen.book != $0.text } ?? false
    guard journal.file != nil, !isOther else { return }
    keep(seen, book)
    guard !journal.has(seen) else { return }
    let found = journal.position.sequence
    lostBehind = found
    let problem = Problem.olderThanSeen(seen: seen.sequence, found: found)
    findings.append(Finding(file: Layout.journal, problem: problem))
    let end = UnsafeRawBufferPointer(rebasing: journal.bytes()[journal.position.offset...])
    for index in findings.indices where findings[index].problem == .tornLine {
      findings[index].problem = toldAfterLoss(.tornLine, of: end)
    }
  }

  /// The problem to report for an incomplete line: that it was never acknowledged is reported only
  /// if that is possible.
  func toldAfterLoss(_ problem: Problem, of line: UnsafeRawBufferPointer) -> Problem {
    guard let lostBehind, let seen, problem == .tornLine || problem == .sealedLine else {
      return problem
    }
    let sequence = UnreadLine(line).sequence ?? seen.sequence
    let isLost = sequence <= seen.sequence && sequence > min(lostBehind, seen.sequence - 1)
    return isLost ? .cutLine(seen: seen.sequence) : problem
  }

  /// A number far from all others is a damaged one, not a number that was given.
  private mutating func keep(_ seen: SeenHead, _ book: Book) {
    var seen = seen
    let most = Int(ReservedNumbers.mostSkipped)
    if seen.given > journal.position.sequence + most { seen.given = journal.position.sequence }
    for kind in RecordKind.allCases {
      let number = seen.numbers[kind]
      let isNear = Int(number) <= Int(max(book.greatestNumber(kind), reserved[kind])) + most
      if isNear { reserved.reserve(number, kind) }
    }
    self.seen = seen
  }

  /// Adds a finding if the clock is earlier than the last commit, because new commits would appear
  /// older than it.
  mutating func compareClock() {
    guard let last = journal.lastTime, last.seconds - now.seconds > Self.clockTolerance else {
      return
    }
    findings.append(Finding(file: Layout.journal, problem: .clockBehind(last)))
  }

  /// The number of seconds by which clocks of one office may differ.
  private static let clockTolerance = 120
}

extension Journal {
  /// Whether the part of the journal that was read contains a commit that was seen.
  fileprivate func has(_ seen: SeenHead) -> Bool {
    guard seen.sequence <= position.sequence else { return false }
    guard let hash = seen.head, hash != position.head, seen.sequence > 0 else { return true }
    let bytes = bytes(upTo: position.offset)
    for range in JournalLines(bytes) {
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[range]))
      guard let line, line.sequence <= seen.sequence else { continue }
      return line.hash == hash
    }
    return false
  }

  /// When the last commit was saved; nil if there is none.
  fileprivate var lastTime: Instant? {
    let bytes = bytes(upTo: position.offset)
    var lines = JournalLines(bytes)
    guard let range = lines.next() else { return nil }
    return (try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[range])))?.at
  }
}
