import CaseModel
import Testing

struct NotKnownTests {
  @Test(arguments: [
    "미상", "모름", " 미 상 ", "불명", "확인중", "확인 중", "없음", "해당 없음", "unknown", "Unknown", "UNKNOWN.",
    "N/A", "n.a.", "na",
    "none", "-", "--", "—", "ㅡ", "?", "???", "(미상)", "ไม่ทราบ", "មិនដឹង", "គ្មាន", "不详", "不詳", "未知", "无",
    "không rõ", "null",
    "TBD", "not known",
  ])
  func wordsForNoValueAreKnown(_ text: String) { #expect(NotKnown.says(text)) }

  @Test(arguments: [
    "", "미상훈", "없음표", "unknown caller 12", "0", "김민준", "M12345678", "분실", "-1", "네", "No. 5",
  ])
  func valuesAreNotTakenForThem(_ text: String) { #expect(!NotKnown.says(text)) }

  @Test(arguments: ["분실", "분실 신고", "압수", "lost", "Stolen", "หาย", "បាត់", "丢失"])
  func lossesAreTold(_ text: String) { #expect(NotKnown.tellsLoss(text)) }

  @Test(arguments: [
    "미상", "신원불상 1", "신원불상1", "신원불상자 2", "성명불상", "이름 모름", "미상(여성, 20대)", "미상 남성", "불상의 남자",
    "Unknown male 2",
    "unknown female", "Name not known", "No name", "不明", "姓名不详", "ไม่ทราบชื่อ", "មិនស្គាល់ឈ្មោះ", "-", "???",
    "미상 A", "None", "N/A", "n.a.", "#N/A", "null", "undefined", "TBD", "공란", "없음",
  ])
  func namesOfNobodyAreNoNames(_ text: String) { #expect(NotKnown.isNoName(text)) }

  @Test(arguments: [
    "김민준", "무영", "모세", "불곰", "미상훈", "Na", "Noh Name", "Unni Krishnan", "Nil Kim",
    "KIM MINJUN", "없는이", "Mister X", "",
    "한가람 (미상)", "신원",
  ])
  func namesOfPeopleStayNames(_ text: String) { #expect(!NotKnown.isNoName(text)) }
}
