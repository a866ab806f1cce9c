import CaseModel

/// Opened a list to choose from, and does what the choice means.
protocol PickerOwner: Sendable {
  /// Whether what was typed can be chosen too, if it is none of the options.
  var offersTyped: Bool { get }
  /// Whether choosing none of several is a choice.
  var takesNone: Bool { get }
  /// Whether ^S chooses and then saves the form below.
  var isOfForm: Bool { get }
  /// Whether typing searches with `found(_:_:)`; else it narrows a fixed list.
  var isSearch: Bool { get }
  /// Why nothing is pasted into the list, and what to do instead; nil if pasted text narrows it.
  var pasteRefusal: Phrase? { get }

  /// What a search finds for what was typed, with the index of the option below the cursor.
  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int)

  /// Does what was chosen; the list is closed already.
  ///
  /// - Throws: why that cannot be done.
  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step]
}

extension PickerOwner {
  var offersTyped: Bool { false }
  var takesNone: Bool { false }
  var isOfForm: Bool { false }
  var isSearch: Bool { false }
  var pasteRefusal: Phrase? { nil }

  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int) {
    ([], 0)
  }
}
