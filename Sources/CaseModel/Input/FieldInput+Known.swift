// Words that say that nothing is known, typed over a value that is.

extension FieldInput {
  /// What a text means for a field that may have a value already.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - field: the field it was typed into.
  ///   - known: the value that the field has; nil if it has none.
  ///   - confirmed: whether a person has confirmed what the text most likely means.
  /// - Returns: the value; nil for an empty text.
  /// - Throws: as `value`, and the question whether words such as `미상` shall clear the known value. An empty text
  ///   clears it without a question.
  package func value(
    _ text: String,
    _ field: Field,
    over known: FieldValue?,
    confirmed: Bool = false
  ) throws(InputError) -> FieldValue? {
    let value = try value(text, field, confirmed: confirmed)
    guard !confirmed, !text.trimmed.isEmpty, let known, FieldValue.forgets(known, for: value) else {
      return value
    }
    throw InputError(.question(clearing(known, field, value, typed: text.trimmed)))
  }

  private func clearing(
    _ known: FieldValue,
    _ field: Field,
    _ value: FieldValue?,
    typed: String
  ) -> Question {
    // A free text and a code can say themselves that nothing is known.
    let clears =
      switch value {
      case .text?, .code?, .codes?: false
      default: true
      }
    func old(_ language: Language) -> String {
      FieldText(codes: codes, language: language, zone: dates.zone).text(known, field.kind)
    }
    let reason = Phrase(
      "“\(typed)” says that it is not known, but “\(old(.en))” is",
      "“\(typed)”은(는) 모른다는 뜻이나 “\(old(.ko))”(이)라는 값이 있습니다"
    )
    return Question(about: reason, clears: clears)
  }
}

extension FieldValue {
  /// Whether a value that is known would give way to none, or to one that only says that nothing is known.
  package static func forgets(_ known: FieldValue?, for value: FieldValue?) -> Bool {
    guard let known, !known.saysNothing else { return false }
    return value?.saysNothing ?? true
  }

  /// Whether nothing is in it but words that say that nothing is known.
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

  /// The code of every list for what is not known.
  private static let unknown: Code = "unknown"
}
