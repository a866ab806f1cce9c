import CaseModel

/// A body that the invented office works with, one of those that every new casebook contains.
struct Counterpart {
  let name: String
  let ko: String
  let km: String
  let kind: Code
  let province: Code?

  private init(_ name: String, _ ko: String, _ km: String, _ kind: Code, _ province: Code?) {
    self.name = name
    self.ko = ko
    self.km = km
    self.kind = kind
    self.province = province
  }

  /// The id of the first body of a kind, preferably in the province.
  static func id(_ kind: Code, in province: Code? = nil) -> RecordID {
    let near = all.firstIndex { $0.kind == kind && $0.province == province }
    let index = near ?? all.firstIndex { $0.kind == kind } ?? 0
    return RecordID(.counterpart, UInt32(index + 1))
  }

  /// The name of the body with an id, in English and Korean.
  static func name(_ id: RecordID) -> Phrase {
    let index = Int(id.number) - 1
    return all.indices.contains(index) ? Phrase(all[index].name, all[index].ko) : Phrase("", "")
  }

  var fields: FieldSet {
    var fields = FieldSet([
      "name": .text(name), "name_ko": .text(ko), "name_km": .text(km), "kind": .code(kind),
      "sensitivity": .code("normal"),
    ])
    fields["province"] = province.map { .code($0) }
    fields["hours"] = .text(kind == "hotline" ? "24 h" : "07:30-11:30, 14:00-17:30")
    return fields
  }

  static let all: [Counterpart] = [
    Counterpart(
      "Police hotline 117",
      "경찰 신고전화 117",
      "ខ្សែទូរស័ព្ទបន្ទាន់ 117",
      "hotline",
      "KH-12"
    ),
    Counterpart(
      "Consular call centre 0404",
      "영사안전콜센터",
      "មជ្ឈមណ្ឌលទូរស័ព្ទកុងស៊ុលកូរ៉េ",
      "hotline",
      nil
    ),
    Counterpart(
      "National Police General Commissariat",
      "국가경찰청",
      "អគ្គស្នងការដ្ឋាននគរបាលជាតិ",
      "police",
      "KH-12"
    ),
    Counterpart(
      "Anti-Human Trafficking Department",
      "인신매매방지·청소년보호국",
      "នាយកដ្ឋានប្រឆាំងការជួញដូរមនុស្ស និងការពារអនីតិជន",
      "police",
      "KH-12"
    ),
    Counterpart(
      "General Department of Immigration",
      "이민총국",
      "អគ្គនាយកដ្ឋានអន្តោប្រវេសន៍",
      "immigration",
      "KH-12"
    ),
    Counterpart(
      "Ministry of Interior",
      "내무부",
      "ក្រសួងមហាផ្ទៃ",
      "ministry",
      "KH-12"
    ),
    Counterpart(
      "Ministry of Foreign Affairs",
      "외교국제협력부",
      "ក្រសួងការបរទេស និងសហប្រតិបត្តិការអន្តរជាតិ",
      "ministry",
      "KH-12"
    ),
    Counterpart(
      "Ministry of Social Affairs (MoSVY)",
      "사회복지부",
      "ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា",
      "ministry",
      "KH-12"
    ),
    Counterpart(
      "General Department of Prisons",
      "교정총국",
      "អគ្គនាយកដ្ឋានពន្ធនាគារ",
      "prison",
      "KH-12"
    ),
    Counterpart(
      "Phnom Penh Municipal Court",
      "프놈펜 지방법원",
      "សាលាដំបូងរាជធានីភ្នំពេញ",
      "prosecutor_court",
      "KH-12"
    ),
    Counterpart(
      "Preah Sihanouk Provincial Court",
      "시하누크빌주 지방법원",
      "សាលាដំបូងខេត្តព្រះសីហនុ",
      "prosecutor_court",
      "KH-18"
    ),
    Counterpart(
      "Svay Rieng Provincial Court",
      "스바이리엥주 지방법원",
      "សាលាដំបូងខេត្តស្វាយរៀង",
      "prosecutor_court",
      "KH-20"
    ),
    Counterpart(
      "Banteay Meanchey Provincial Court",
      "반테이민체이주 지방법원",
      "សាលាដំបូងខេត្តបន្ទាយមានជ័យ",
      "prosecutor_court",
      "KH-1"
    ),
    Counterpart(
      "Calmette Hospital",
      "칼메트 병원",
      "មន្ទីរពេទ្យកាល់ម៉ែត",
      "hospital",
      "KH-12"
    ),
    Counterpart(
      "Caritas shelter",
      "카리타스 쉼터",
      "ជម្រកការីតាស",
      "shelter",
      "KH-12"
    ),
    Counterpart(
      "IOM Cambodia",
      "국제이주기구 캄보디아",
      "អង្គការអន្តរជាតិទេសន្តរប្រវេសន៍",
      "international_organisation",
      "KH-12"
    ),
    Counterpart(
      "Korean National Police Agency",
      "경찰청",
      "ទីភ្នាក់ងារប៉ូលិសជាតិកូរ៉េ",
      "korean_government",
      nil
    ),
    Counterpart(
      "MOFA consular safety bureau",
      "외교부 영사안전국",
      "នាយកដ្ឋានសុវត្ថិភាពកុងស៊ុលកូរ៉េ",
      "korean_government",
      nil
    ),
    Counterpart(
      "Korean Association",
      "한인회",
      "សមាគមកូរ៉េ",
      "korean_association",
      "KH-12"
    ),
    Counterpart(
      "Techo airport immigration",
      "테초공항 출입국사무소",
      "អន្តោប្រវេសន៍អាកាសយានដ្ឋានតេជោ",
      "airport_border",
      "KH-8"
    ),
    Counterpart(
      "Phnom Penh Municipal Police",
      "프놈펜 경찰청",
      "ស្នងការដ្ឋាននគរបាលរាជធានីភ្នំពេញ",
      "police",
      "KH-12"
    ),
    Counterpart(
      "Preah Sihanouk Provincial Police",
      "시하누크빌주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តព្រះសីហនុ",
      "police",
      "KH-18"
    ),
    Counterpart(
      "Svay Rieng Provincial Police",
      "스바이리엥주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តស្វាយរៀង",
      "police",
      "KH-20"
    ),
    Counterpart(
      "Banteay Meanchey Provincial Police",
      "반테이민체이주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តបន្ទាយមានជ័យ",
      "police",
      "KH-1"
    ),
    Counterpart(
      "Kampot Provincial Police",
      "캄폿주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តកំពត",
      "police",
      "KH-7"
    ),
    Counterpart(
      "Oddar Meanchey Provincial Police",
      "웃더민체이주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តឧត្ដរមានជ័យ",
      "police",
      "KH-22"
    ),
    Counterpart(
      "Koh Kong Provincial Police",
      "코콩주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តកោះកុង",
      "police",
      "KH-9"
    ),
    Counterpart(
      "Kandal Provincial Police",
      "칸달주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តកណ្ដាល",
      "police",
      "KH-8"
    ),
    Counterpart(
      "Pailin Provincial Police",
      "파일린주 경찰청",
      "ស្នងការដ្ឋាននគរបាលខេត្តប៉ៃលិន",
      "police",
      "KH-24"
    ),
  ]
}
