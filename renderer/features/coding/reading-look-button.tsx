import { Type } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { PopoverButton } from '../../ui/popover-button';
import { RangeField } from '../../ui/range-field';
import { Segmented } from '../../ui/segmented';
import { changeReadingLook, lookRanges, usualLook, useReadingLook } from '../../state/reading-look';
import { setPanel, useReadingPanel } from './reading-panels';

/** How documents are set for reading: font, size, width of the column, space between lines, numbered lines. */
export function ReadingLookButton() {
  const t = useMessages();
  const look = useReadingLook();
  const { isOpen, onOpenChange } = useReadingPanel('look');
  const words = t.reading.look;
  return (
    <PopoverButton label={words.title} icon={<Type aria-hidden />} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Segmented
        label={words.font}
        value={look.font}
        options={[
          { id: 'serif', label: words.serif },
          { id: 'sans', label: words.sans },
        ]}
        onChange={(font) => changeReadingLook({ font })}
      />
      <RangeField
        label={words.size}
        value={look.size}
        range={lookRanges.size}
        valueText={words.pixels(look.size)}
        onChange={(size) => changeReadingLook({ size })}
      />
      <RangeField
        label={words.column}
        value={look.column}
        range={lookRanges.column}
        valueText={words.characters(look.column)}
        onChange={(column) => changeReadingLook({ column })}
      />
      <RangeField
        label={words.leading}
        value={look.leading}
        range={lookRanges.leading}
        valueText={words.times(look.leading)}
        onChange={(leading) => changeReadingLook({ leading })}
      />
      <Checkbox
        label={words.lines}
        isSelected={look.hasLines}
        onChange={(hasLines) => changeReadingLook({ hasLines })}
      />
      {look.hasLines && (
        <RangeField
          label={words.lineWidth}
          value={look.lineWidth}
          range={lookRanges.lineWidth}
          valueText={words.characters(look.lineWidth)}
          onChange={(lineWidth) => changeReadingLook({ lineWidth })}
        />
      )}
      <Button
        variant="quiet"
        onPress={() => {
          changeReadingLook(usualLook);
          setPanel(null);
        }}
      >
        {words.usual}
      </Button>
    </PopoverButton>
  );
}
