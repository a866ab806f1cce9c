import CaseModel

extension Failure {
  /// That nothing leaves, for want of consent.
  static func withoutConsent(_ why: Phrase) -> Failure {
    Failure(
      .notAllowed,
      "Nothing was written: \(why.en). Record it with `casebook consent`, or give --override REASON.",
      "작성하지 않음: \(why.ko). `casebook consent`로 기록하거나 --override 사유를 적으세요."
    )
  }
}
