import CaseModel

/// The opener of a picker, which handles the choice.
protocol PickerOwner: Sendable {
  /// Whether a typed text that is no option can be chosen too.
  var offersTyped: Bool { get }
  /// Whether none of several options can be chosen.
  var takesNone: Bool { get }
  /// Whether ^S chooses and then saves the form below.
  var isOfForm: Bool { get }
  /// Whether typing searches with `found(_:_:)`; otherwise it narrows a fixed list.
  var isSearch: Bool { get }
  /// Whether typing narrows the list or searches; otherwise letters are keys that move in it.
  var takesLetters: Bool { get }
  /// Whether the marked options have an order, which ← and → change.
  var isOrdered: Bool { get }
  /// Why pasting is refused, and what to do instead; nil if pasted text narrows the list.
  var pasteRefusal: Phrase? { get }

  /// The options found for the typed text, with the index of the initial one.
  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int)

  /// Handles the choice after the picker has closed.
  ///
  /// - Throws: why that is not possible.
  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step]
}

extension PickerOwner {
  var offersTyped: Bool { false }
  var takesNone: Bool { false }
  var isOfForm: Bool { false }
  var isSearch: Bool { false }
  var isOrdered: Bool { false }
  var takesLetters: Bool { true }
  var pasteRefusal: Phrase? { nil }

  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int) {
    ([], 0)
  }
}
