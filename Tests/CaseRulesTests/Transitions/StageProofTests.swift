import CaseModel
import CaseRules
import TestBooks
import Testing

/// Which changes of a stage prove that the person lives.
struct StageProofTests {
  private let proofs: StageProofs

  init() throws { proofs = try shippedRules().stageProofs }

  @Test(
    arguments: [
      ("police", "authority_confirmed"), ("Sihanoukville police, by phone", "authority_confirmed"),
      ("시하누크빌 경찰", "authority_confirmed"), ("이민청", "authority_confirmed"),
      ("embassy", "in_person"), ("담당 영사", "in_person"), ("대사관", "in_person"),
      ("victim", "in_person"), ("Victim by phone", "in_person"), ("본인", "in_person"),
      ("본인 전화", "in_person"), ("her mother", nil), ("mother (told by police)", nil),
      ("피해자 가족", nil), ("victim's brother", nil), ("family of the victim", nil), ("a friend", nil),
      ("경찰에 다니는 지인", nil), ("press", nil), ("", nil),
    ] as [(String, Code?)]
  )
  func policeEmbassyAndThePersonProveIt(_ saidBy: String, _ method: Code?) {
    #expect(proofs.method("custody", saidBy: saidBy) == method)
  }

  @Test(arguments: Stage.allCases)
  func onlyStagesAfterCaptivityProveIt(_ stage: Stage) {
    let proves = [.out, .custody, .departing, .returned].contains(stage)
    #expect((proofs.method(stage.code, saidBy: "police") != nil) == proves)
  }
}
