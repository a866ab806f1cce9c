/// The previous value of a field while a new one is typed.
package struct KnownValue {
  private let value: FieldValue?

  package init(_ value: FieldValue?) { self.value = value }

  /// The value that a text typed over it means.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - field: the field it was typed into.
  ///   - input: reads typed values.
  ///   - confirmed: whether a person has confirmed the most likely meaning.
  /// - Returns: the value; nil for an empty text.
  /// - Throws: as `FieldInput.value`; also asks whether words such as `미상` must replace a known
  ///   value.
  ///   An empty text clears it without a question.
  package func replaced(
    by text: String,
    _ field: Field,
    _ input: FieldInput,
    confirmed: Bool = false
  ) throws(InputError) -> FieldValue? {
    let new = try input.value(text, field, confirmed: confirmed)
    guard !confirmed, !text.trimmed.isEmpty, let value, FieldValue.forgets(value, for: new) else {
      return new
    }
    throw InputError(.question(question(about: value, new, typed: text.trimmed, field, input)))
  }

  private func question(
    about value: FieldValue,
    _ new: FieldValue?,
    typed: String,
    _ field: Field,
    _ input: FieldInput
  ) -> Question {
    // A free text and a code can express that nothing is known.
    let clears =
      switch new {
      case .text?, .code?, .codes?: false
      default: true
      }
    func old(_ language: Language) -> String {
      FieldText(codes: input.codes, language: language, zone: input.dates.zone)
        .text(value, field.kind)
    }
    let reason = Phrase(
      "“\(typed)” says that it is not known, but “\(old(.en))” is",
      "“\(typed)”은(는) 모른다는 뜻인데, 지금 “\(old(.ko))”(이)라는 값이 있습니다"
    )
    return Question(about: reason, clears: clears)
  }
}

extension FieldValue {
  /// Whether a known value would be replaced by none, or by one that only says that nothing is
  /// known.
  package static func forgets(_ known: FieldValue?, for value: FieldValue?) -> Bool {
    guard let known, !known.saysNothing else { return false }
    return value?.saysNothing ?? true
  }

  /// Whether it contains only words that say that nothing is known.
  private var saysNothing: Bool {
    guard !isEmpty else { return true }
    return switch self {
    case .text(let text): NotKnown.says(text)
    case .texts(let texts): texts.allSatisfy(NotKnown.says)
    case .code(let code): code == Self.unknown
    case .codes(let codes): codes.allSatisfy { $0 == Self.unknown }
    default: false
    }
  }

  /// The code for an unknown value, the same in every list.
  private static let unknown: Code = "unknown"
}
