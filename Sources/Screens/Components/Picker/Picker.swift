import CaseModel
package import TerminalGrid

/// An option of a picker.
package struct PickerOption: Hashable, Sendable {
  /// The value of the option: a code, an id, a key.
  package let value: String
  package let label: String
  /// Additional words after the label.
  package let detail: String
  /// Other words that find it when typed.
  package let aliases: [String]

  package init(value: String, label: String, detail: String = "", aliases: [String] = []) {
    self.value = value
    self.label = label
    self.detail = detail
    self.aliases = aliases
  }

  func matches(_ query: String) -> Bool {
    ([value, label] + aliases).contains { $0.lowercased().contains(query) }
  }

  func begins(_ query: String) -> Bool {
    ([value, label] + aliases).contains { $0.lowercased().hasPrefix(query) }
  }
}

/// A list of options, narrowed by typing.
package struct Picker: Sendable {
  package let title: String
  /// The opener, which gets the choice.
  let owner: any PickerOwner
  package let allowsSeveral: Bool
  package private(set) var query = LineEditor(limit: 200)
  package private(set) var shown: [PickerOption]
  package private(set) var cursor = 0
  package private(set) var chosen: [String]
  private var options: [PickerOption]

  init(
    title: String,
    owner: any PickerOwner,
    options: [PickerOption] = [],
    chosen: [String] = [],
    allowsSeveral: Bool = false
  ) {
    self.title = title
    self.owner = owner
    self.options = options
    self.chosen = chosen
    self.allowsSeveral = allowsSeveral
    shown = options
    cursor = options.firstIndex { chosen.first == $0.value } ?? 0
  }

  /// Whether it has a line in which the officer types.
  package var isTyped: Bool { owner.takesLetters }

  /// The most rows that it can show.
  package var mostRows: Int { owner.isSearch ? 50 : options.count }

  /// The option at the cursor, which Enter takes.
  package var focused: PickerOption? { shown.indices.contains(cursor) ? shown[cursor] : nil }

  package mutating func move(_ step: Int) {
    cursor = max(0, min(shown.count - 1, cursor + step))
  }

  /// Handles a key that edits the query, together with following ones; false for any other key.
  package mutating func type(_ key: Key, and ahead: inout ArraySlice<Key>) -> Bool {
    guard query.handle(key, and: &ahead) else { return false }
    narrow()
    return true
  }

  package mutating func paste(_ text: String) -> TakenText {
    defer { narrow() }
    return query.insert(text)
  }

  /// Why a pasted text makes no sense here; nil if it narrows the list or is searched for.
  func pasteProblem(of count: Int) -> Phrase? {
    let number = FieldText.grouped(count)
    if let words = owner.pasteRefusal {
      return Phrase(
        "Not pasted (\(number) characters): \(words.en)",
        "붙여넣지 않음(\(number)자): \(words.ko)"
      )
    }
    guard !owner.isSearch, shown.isEmpty else { return nil }
    return Phrase(
      "Not pasted (\(number) characters): nothing in this list is called so. "
        + "Type a few letters and press Enter, or Esc leaves the list.",
      "붙여넣지 않음(\(number)자): 이 목록에 없는 말입니다. 몇 글자를 쳐서 Enter로 고르거나 Esc로 나가세요."
    )
  }

  /// Marks or unmarks the option at the cursor, if several can be chosen.
  package mutating func toggle() {
    guard allowsSeveral, let option = focused else { return }
    if let index = chosen.firstIndex(of: option.value) {
      chosen.remove(at: index)
    } else {
      chosen.append(option.value)
    }
    move(1)
  }

  /// Whether a blank marks the option at the cursor: nothing is called by the typed words with one.
  var marksBySpace: Bool {
    guard allowsSeveral, focused != nil else { return false }
    let next = query.text.lowercased() + " "
    return query.isEmpty || !options.contains { $0.matches(next) }
  }

  /// Moves the marked option at the cursor one place earlier or later in their order.
  mutating func moveMarked(_ step: Int) {
    guard query.isEmpty, let option = focused,
      let index = chosen.firstIndex(of: option.value), chosen.indices.contains(index + step)
    else { return }
    chosen.swapAt(index, index + step)
    let marked = chosen.compactMap { value in options.first { $0.value == value } }
    options = marked + options.filter { !chosen.contains($0.value) }
    shown = options
    cursor = shown.firstIndex { $0.value == option.value } ?? cursor
  }

  /// Moves to an option.
  mutating func focus(_ value: String) {
    cursor = shown.firstIndex { $0.value == value } ?? cursor
  }

  /// Forgets what was typed.
  mutating func clearQuery() {
    query = LineEditor(limit: query.limit)
    narrow()
  }

  /// The values that Enter takes: the marked ones, or the one at the cursor.
  package var result: [String] {
    if allowsSeveral, !chosen.isEmpty || focused == nil || owner.takesNone { return chosen }
    return focused.map { [$0.value] } ?? []
  }

  /// Sets the found records, with the cursor on one of them.
  package mutating func setFound(_ found: [PickerOption], cursor index: Int = 0) {
    shown = found
    cursor = index
  }

  /// Appends the typed text as an option, if it is none of them.
  private mutating func offerTyped() {
    let typed = query.text.trimmed
    guard !typed.isEmpty, !query.isOverLimit, !options.contains(where: { $0.value == typed }) else {
      return
    }
    shown.append(PickerOption(value: typed, label: typed))
  }

  private mutating func narrow() {
    guard !owner.isSearch else { return }
    cursor = 0
    guard !query.isOverLimit else { return shown = [] }
    let words = query.text.lowercased().trimmed
    let begun = options.filter { words.isEmpty || $0.begins(words) }
    let within = options.filter { !words.isEmpty && !$0.begins(words) && $0.matches(words) }
    shown = begun + within
    if owner.offersTyped { offerTyped() }
  }
}
