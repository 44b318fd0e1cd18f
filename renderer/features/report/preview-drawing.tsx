import styles from './preview-drawing.module.css';

type PreviewDrawingProps = {
  readonly title: string;
  readonly svg: string;
};

/** A drawing as a picture, in which nothing runs and from which nothing leads out. */
export function PreviewDrawing({ title, svg }: PreviewDrawingProps) {
  return (
    <div className={styles.desk}>
      <img className={styles.drawing} alt={title} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />
    </div>
  );
}
